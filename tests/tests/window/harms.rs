//! What is put into fields.

use serde_json::{Value, json};

/// A text, and how it is told apart in what is found.
#[derive(Clone)]
pub struct Harm {
    pub name: &'static str,
    begin: String,
    piece: &'static str,
    times: u32,
}

impl Harm {
    fn short(name: &'static str, begin: impl Into<String>) -> Self {
        Self { name, begin: begin.into(), piece: "", times: 1 }
    }

    /// As the page takes it. A long text is put together there: it need not go through the driver.
    pub fn told(&self) -> Value {
        json!({ "begin": self.begin, "piece": self.piece, "times": self.times })
    }

    /// What is typed, where the test itself needs the whole of it.
    pub fn text(&self) -> String {
        let times = usize::try_from(self.times).unwrap();
        format!("{}{}", self.begin, self.piece.repeat(times))
    }

    /// What the core must have kept of it: every sign that can be seen, and none of those that turn, end or have no
    /// width. Written by hand: what cleans it in the core is not asked.
    pub fn kept(&self) -> String {
        match self.name {
            "turning" => "Zahra anumaN x fdp.exe".to_owned(),
            // Half a sign is no sign, but it is seen that one stood there.
            "typed" => "<b onclick=\"window.__ran=5\">{{7*7191}} Рaһimі x</b>".to_owned(),
            "zero" => "ab\nc \u{fffd} d".to_owned(),
            "alike" => "Рaһimі Zаhrа ｅｖｉｌ \u{1d49c} 😀 \u{e9}\u{301}\u{301} ﷽ 𒐫".to_owned(),
            _ => self.text(),
        }
    }
}

/// Whatever runs of it sets a mark in the window, becomes an element nobody else makes, or asks for what is forbidden.
pub fn markup() -> Harm {
    Harm::short(
        "markup",
        "<script>window.__ran=1</script><img src=x: onerror=\"window.__ran=2\"><svg onload='window.__ran=3'>\
         <harm-probe data-harm=1>\"'></textarea><iframe srcdoc='<b>'></iframe><a href=javascript:window.__ran=4>",
    )
}

/// Programs of templates, among them those of the letters and of the words on the screen. The sum stands nowhere.
pub fn template() -> Harm {
    Harm::short(
        "template",
        "{{7*7191}} ${7*7191} #{7*7191} <%= 7*7191 %> {% raw %} {0} {name} {count, plural, one {#} other {#}} \
         [[x]] %s '; DROP TABLE person; -- \\u0000",
    )
}

/// Signs that turn what stands beside them around, two of them never closed, and signs without width.
pub fn turning() -> Harm {
    Harm::short(
        "turning",
        "Zah\u{200b}ra \u{202e}anumaN\u{202c} \u{2067}x\u{2069} \u{200f}\u{202e}fdp.\u{2066}exe",
    )
}

/// Signs that end texts elsewhere, and half of one.
pub fn zero() -> Harm {
    Harm::short("zero", "a\u{0}b\u{1}\u{7f}\u{feff}\u{fffe}\u{2028}\r\n\tc [half] d")
}

/// Letters that look like others, and signs of more than one unit.
pub fn alike() -> Harm {
    Harm::short("alike", "Рaһimі Zаhrа ｅｖｉｌ \u{1d49c} 😀 e\u{301}\u{301}\u{301} ﷽ 𒐫")
}

/// A megabyte of one script, which the engine lays out in a moment.
pub fn long() -> Harm {
    Harm { name: "long", begin: String::new(), piece: "Nümunə <b>mətn</b> {{x}} ", times: 44_000 }
}

/// A megabyte of two scripts that run against each other: the engine itself needs seconds for it.
pub fn book() -> Harm {
    Harm { name: "book", piece: "Nümunə <b>mətn</b> نمونه ", times: 36_000, ..long() }
}

/// What a keyboard can type of all this.
pub fn typed() -> Harm {
    Harm::short("typed", "<b onclick=\"window.__ran=5\">{{7*7191}} Рaһimі \u{202e}x</b>")
}

/// Each short one by itself.
pub fn each() -> Vec<Harm> {
    vec![markup(), template(), turning(), zero(), alike()]
}

/// All the short ones as one text: what the others hide of each other, the full form shows.
pub fn blend() -> Harm {
    let all: Vec<String> = each().iter().map(Harm::text).collect();
    Harm::short("blend", format!("Z {}", all.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_long_ones_are_a_megabyte() {
        for harm in [long(), book()] {
            assert!(harm.text().len() > 1_048_576, "{}: {}", harm.name, harm.text().len());
        }
    }
}
