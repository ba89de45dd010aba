//! The camera of this machine, for portraits. The page may ask for pictures; for sound, for the place or for anything
//! else it asks in vain.

use tauri::WebviewWindow;

/// Lets the page of a window use the camera.
///
/// # Errors
/// When the window has no page yet.
#[cfg(target_os = "linux")]
pub fn allow(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{
        PermissionRequestExt, SettingsExt, UserMediaPermissionRequest, UserMediaPermissionRequestExt,
        WebViewExt, glib::Cast,
    };
    window.with_webview(|webview| {
        let view = webview.inner();
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_enable_media_stream(true);
            // Tests have no camera: WebKit's own picture of a clock stands in for it.
            let mock = cfg!(debug_assertions) && std::env::var_os("PANAH_MOCK_CAMERA").is_some();
            settings.set_enable_mock_capture_devices(mock);
        }
        view.connect_permission_request(|_, request| {
            match request.downcast_ref::<UserMediaPermissionRequest>() {
                Some(media) if media.is_for_video_device() && !media.is_for_audio_device() => request.allow(),
                _ => request.deny(),
            }
            true
        });
    })
}

/// Elsewhere the system asks by itself.
///
/// # Errors
/// None.
#[cfg(not(target_os = "linux"))]
pub fn allow(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
