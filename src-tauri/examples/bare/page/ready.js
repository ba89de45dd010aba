// The least a page can do: ask the core one thing once it stands.
window.__TAURI_INTERNALS__.invoke("call", { name: "session.state", args: null });
