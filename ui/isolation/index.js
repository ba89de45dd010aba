// Runs in a frame of its own, before any message of the page reaches the core. The page is made of code of many
// authors; whatever one of them should try, only the one command of the desk goes through, in its one form.
(function () {
  var NAME = /^[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)?$/;
  var MOST = 96 * 1024 * 1024;

  function isOurs(message) {
    if (message.cmd !== "call") return false;
    var payload = message.payload;
    if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return false;
    var keys = Object.keys(payload);
    if (keys.length > 2 || !keys.every(function (key) { return key === "name" || key === "args"; })) return false;
    return typeof payload.name === "string" && payload.name.length <= 64 && NAME.test(payload.name) && size(payload.args) <= MOST;
  }

  // Near enough: long texts are what counts.
  function size(value) {
    if (typeof value === "string") return value.length;
    if (typeof value !== "object" || value === null) return 8;
    return Object.keys(value).reduce(function (sum, key) { return sum + key.length + size(value[key]); }, 0);
  }

  window.__TAURI_ISOLATION_HOOK__ = function (message) {
    // Refused by the core, which answers that there is no such command: the page is told and does not wait for ever.
    return isOurs(message) ? message : Object.assign({}, message, { cmd: "refused", payload: {} });
  };
})();
