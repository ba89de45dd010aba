//! The window shows the desk's own page and goes nowhere else: what the page links to, is sent to or opens is refused.

use tauri::{Runtime, Url, plugin::TauriPlugin};

/// Whether the window may show this address: the page itself, and the frame that its messages pass through.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows has no schemes of one's own.
        "http" | "https" => {
            url.host_str().is_some_and(|host| host == "tauri.localhost" || host.starts_with("isolation-"))
                || (cfg!(dev) && url.host_str() == Some("127.0.0.1") && url.port() == Some(1420))
        }
        scheme => scheme.starts_with("isolation-"),
    }
}

/// Refuses every other address, in the window and in frames. New windows are refused by the engine as long as nobody
/// says how to open them.
pub fn plugin<R: Runtime>() -> TauriPlugin<R> {
    tauri::plugin::Builder::new("walls").on_navigation(|_, url| is_own(url)).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_the_desk_and_nothing_else() {
        for (address, own) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#/work", true),
            ("http://tauri.localhost/", true),
            ("isolation-0d9f/", false),
            ("isolation-0d9f://localhost", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("http://tauri.localhost.example.org/", false),
            ("http://127.0.0.1:8000/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,<script>1</script>", false),
            ("javascript:alert(1)", false),
            ("blob:tauri://localhost/1", false),
            ("about:blank", false),
        ] {
            let found = address.parse::<Url>().is_ok_and(|url| is_own(&url));
            assert_eq!(found, own, "{address}");
        }
    }
}
