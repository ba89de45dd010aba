//! A Tauri window with one button and nothing behind it: what the cold start of the desk is measured against.

fn main() -> Result<(), tauri::Error> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![call])
        .run(tauri::generate_context!("examples/bare/tauri.conf.json"))
}

/// The page stands.
#[tauri::command]
#[allow(clippy::print_stdout, reason = "the bench reads it")]
fn call(name: &str) {
    println!("ready {name}");
}
