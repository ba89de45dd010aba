//! Where in a JSON file something is wrong.

use letters::Block;
use serde_json::Value;

/// The innermost block that cannot be read, and why.
pub(crate) fn of_fault(document: &Value) -> Option<(String, String)> {
    let blocks = document.get("blocks")?;
    in_blocks(blocks, "blocks")
}

fn in_blocks(blocks: &Value, place: &str) -> Option<(String, String)> {
    blocks.as_array()?.iter().enumerate().find_map(|(index, block)| {
        let place = format!("{place}[{index}]");
        let error = serde_json::from_value::<Block>(block.clone()).err()?;
        Some(within(block, &place).unwrap_or_else(|| (place, error.to_string())))
    })
}

/// The fault in the blocks of a block.
fn within(block: &Value, place: &str) -> Option<(String, String)> {
    if let Some(blocks) = block.get("blocks") {
        return in_blocks(blocks, &format!("{place}.blocks"));
    }
    block
        .get("items")?
        .as_array()?
        .iter()
        .enumerate()
        .find_map(|(index, item)| in_blocks(item.get("blocks")?, &format!("{place}.items[{index}].blocks")))
}

/// The first text in which a character stands.
pub(crate) fn of_character(value: &Value, character: char) -> Option<String> {
    search(value, character, "")
}

fn search(value: &Value, character: char, place: &str) -> Option<String> {
    match value {
        Value::String(text) => text.contains(character).then(|| place.to_owned()),
        Value::Array(values) => values
            .iter()
            .enumerate()
            .find_map(|(index, value)| search(value, character, &format!("{place}[{index}]"))),
        Value::Object(values) => values.iter().find_map(|(name, value)| {
            let dot = if place.is_empty() { "" } else { "." };
            search(value, character, &format!("{place}{dot}{name}"))
        }),
        _ => None,
    }
}
