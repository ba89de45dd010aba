//! The walls around the page: what the configuration of the webview says, and what the frame that messages pass through
//! lets by.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use panah_desk::COMMANDS;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn read(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

fn directives(policy: &str) -> BTreeMap<String, Vec<String>> {
    let parts = policy.split(';').filter_map(|part| {
        let mut words = part.split_whitespace().map(str::to_owned);
        Some((words.next()?, words.collect()))
    });
    parts.collect()
}

/// What is wrong with a configuration and the rights of its windows.
fn faults(config: &Value, capabilities: &[Value]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    let app = &config["app"];
    let security = &app["security"];
    must(app["withGlobalTauri"] == json!(false), "the core is a global of the page");
    must(security["pattern"]["use"] == json!("isolation"), "messages go to the core unseen");
    must(security["assetProtocol"]["enable"] == json!(false), "the page reads files of the disk");
    must(
        security["dangerousDisableAssetCspModification"].is_null(),
        "scripts are not listed by what they say",
    );
    let policy = directives(security["csp"].as_str().unwrap_or_default());
    for (name, least) in [
        ("default-src", "'none'"),
        ("script-src", "'self'"),
        ("object-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("frame-ancestors", "'none'"),
    ] {
        must(
            policy.get(name).is_some_and(|words| words == &[least]),
            &format!("{name} is not {least} alone"),
        );
    }
    for (name, words) in &policy {
        for word in words {
            let is_known = matches!(
                word.as_str(),
                "'none'" | "'self'" | "data:" | "blob:" | "ipc:" | "http://ipc.localhost"
            ) || word.starts_with("'sha256-");
            must(is_known, &format!("{name} allows {word}"));
        }
        let carries_code = matches!(name.as_str(), "script-src" | "style-src" | "connect-src" | "frame-src");
        must(
            !carries_code || !words.iter().any(|word| word == "data:" || word == "blob:"),
            &format!("{name} allows what is made at run time"),
        );
    }
    for window in app["windows"].as_array().into_iter().flatten() {
        must(window["url"].is_null(), "a window shows something else than the desk");
        must(window["devtools"] != json!(true), "a window has tools for developers");
    }
    for capability in capabilities {
        must(capability["remote"].is_null(), "pages from elsewhere have rights");
        must(capability["windows"] == json!(["main"]), "other windows have rights");
        must(
            capability["permissions"] == json!(["allow-call"]),
            "the page has more rights than to call the desk",
        );
    }
    must(capabilities.len() == 1, "there is not one list of rights");
    faults
}

fn capabilities() -> Vec<Value> {
    let folder = fs::read_dir(root().join("src-tauri/capabilities")).unwrap();
    folder
        .map(|entry| serde_json::from_str(&fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap())
        .collect()
}

#[test]
fn the_page_may_call_the_desk_and_nothing_else() {
    assert_eq!(faults(&read("src-tauri/tauri.conf.json"), &capabilities()), [""; 0]);
}

/// Planted faults: each relaxation is noticed.
#[test]
fn each_relaxation_is_noticed() {
    let relaxations: [(&str, Value); 9] = [
        ("/app/withGlobalTauri", json!(true)),
        ("/app/security/pattern", json!({ "use": "brownfield" })),
        ("/app/security/assetProtocol/enable", json!(true)),
        ("/app/security/csp", json!(null)),
        ("/app/security/csp", json!("default-src 'self'")),
        ("/app/windows/0/url", json!("https://example.org")),
        ("/app/windows/0/devtools", json!(true)),
        ("/app/security/dangerousDisableAssetCspModification", json!(true)),
        ("/app/security/pattern/use", json!("none")),
    ];
    let sound = read("src-tauri/tauri.conf.json");
    for (place, value) in relaxations {
        let mut config = sound.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        config.pointer_mut(parent).unwrap()[name] = value.clone();
        assert!(!faults(&config, &capabilities()).is_empty(), "{place} = {value}");
    }
    let policy = sound["app"]["security"]["csp"].as_str().unwrap();
    for (from, to) in [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
        ("script-src 'self'", "script-src 'self' blob:"),
        ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        ("img-src 'self'", "img-src 'self' https:"),
        ("connect-src", "connect-src https://example.org"),
        ("frame-ancestors 'none'", ""),
        ("default-src 'none'", "default-src *"),
    ] {
        let mut config = sound.clone();
        let looser = policy.replacen(from, to, 1);
        assert_ne!(looser, policy, "{from}");
        config["app"]["security"]["csp"] = json!(looser);
        assert!(!faults(&config, &capabilities()).is_empty(), "{to}");
    }
    let mut more = capabilities();
    more[0]["permissions"] = json!(["allow-call", "core:default"]);
    assert!(!faults(&sound, &more).is_empty());
    let mut elsewhere = capabilities();
    elsewhere[0]["remote"] = json!({ "urls": ["https://example.org"] });
    assert!(!faults(&sound, &elsewhere).is_empty());
    assert!(!faults(&sound, &[]).is_empty());
}

/// The build declares one command, the shell handles one, and nothing that reaches the disk or the network by itself is
/// part of it.
#[test]
fn the_shell_brings_no_other_way() {
    let text = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    assert!(text("src-tauri/build.rs").contains(".commands(&[\"call\"])"));
    assert!(text("src-tauri/src/main.rs").contains("generate_handler![call]"));
    let manifest: toml::Table = text("src-tauri/Cargo.toml").parse().unwrap();
    let dependencies = manifest["dependencies"].as_table().unwrap();
    let plugins: Vec<_> = dependencies.keys().filter(|name| name.starts_with("tauri-plugin")).collect();
    assert!(plugins.is_empty(), "{plugins:?}");
    let features = dependencies["tauri"]["features"].as_array().unwrap();
    for closed in ["devtools", "protocol-asset", "macos-private-api", "unstable", "webview-data-url"] {
        assert!(!features.iter().any(|feature| feature.as_str() == Some(closed)), "{closed}");
    }
}

/// The frame lets every command of the desk by, in its one form, and nothing else.
#[test]
fn the_frame_lets_only_the_one_command_by() {
    let call = |name: &str| json!({ "cmd": "call", "payload": { "name": name, "args": null } });
    let mut messages: Vec<(Value, bool)> = COMMANDS.iter().map(|(name, _)| (call(name), true)).collect();
    assert!(messages.len() > 100);
    let long = call(&"a".repeat(65));
    messages.extend([
        (long, false),
        (call("case.open; rm"), false),
        (call("Case.Open"), false),
        (call("__proto__"), false),
        (call("a.b.c"), false),
        (call(""), false),
        (json!({ "cmd": "plugin:event|listen", "payload": { "event": "x" } }), false),
        (json!({ "cmd": "plugin:shell|open", "payload": { "path": "x" } }), false),
        (json!({ "cmd": "call", "payload": { "name": "about", "args": null, "more": 1 } }), false),
        (json!({ "cmd": "call", "payload": { "name": ["about"], "args": null } }), false),
        (json!({ "cmd": "call", "payload": ["about"] }), false),
        (json!({ "cmd": "call", "payload": null }), false),
        (json!({ "cmd": "call" }), false),
    ]);
    let frame = fs::read_to_string(root().join("ui/isolation/index.js")).unwrap();
    let sent: Vec<&Value> = messages.iter().map(|(message, _)| message).collect();
    let script = format!(
        "globalThis.window = {{}}; {frame}; \
         const through = {}.map((message) => window.__TAURI_ISOLATION_HOOK__(message)); \
         console.log(JSON.stringify(through));",
        json!(sent)
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("frame.cjs");
    fs::write(&path, script).unwrap();
    let output = Command::new("node").arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let through: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    for ((message, passes), came) in messages.iter().zip(through) {
        assert_eq!(came == *message, *passes, "{message} became {came}");
        assert!(*passes || came["cmd"] == "refused", "{message}");
    }
}
