// What the walk puts into the page: it fills fields as a paste does, and keeps account of what must never be seen.
// Everything that is found stands in `look`'s answer in words that begin with what went wrong.
if (!window.__walk) {
  // Elements that no screen of the desk ever adds, whoever wrote the text it shows.
  const FOREIGN = "harm-probe, [data-harm], script:not([src]), iframe, object, embed, base, meta, [onerror], [onload], [onclick], [ontoggle], [onfocus]";
  // Written by the texts as a sum; only what reads them as a program writes the result.
  const RESULT = "50337";
  const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
  const TAKES = ["text", "search", "email", "tel", "url", "password", "number"];

  const seen = new Set();
  // Half a sign is nothing that an answer to the test could carry.
  const note = (what) => seen.size < 40 && seen.add(what.slice(0, 300).toWellFormed());
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const found = node.matches(FOREIGN) ? node : node.querySelector(FOREIGN);
        if (found) note(`element: ${found.outerHTML}`);
      }
    }
  }).observe(document, { childList: true, subtree: true });
  // The engine says so of every page that measures what it has just moved; nothing is thrown.
  window.addEventListener("error", (event) => event.message.startsWith("ResizeObserver loop") || note(`threw: ${event.message}`));
  window.addEventListener("unhandledrejection", (event) => note(`threw: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => note(`blocked: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));

  const tick = (after = 0) => new Promise((go) => setTimeout(go, after));
  const frames = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const dialogs = () => [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].filter((one) => one.getClientRects().length > 0);
  const scope = () => dialogs().at(-1) ?? document.body;
  const words = (one) => (one?.textContent ?? "").replace(/\s+/g, " ").trim();

  const fields = () =>
    [...scope().querySelectorAll("textarea, input")].filter(
      (one) =>
        (one instanceof HTMLTextAreaElement || TAKES.includes(one.type)) &&
        !one.disabled &&
        !one.readOnly &&
        one.getClientRects().length > 0 &&
        !one.closest("[aria-hidden=true], [inert]"),
    );

  /** The name the core knows it by and which of the controls of that name it is; else what it is called. */
  const nameOf = (one) => {
    const frame = one.closest("[data-field]");
    if (frame) return `${frame.dataset.field}#${[...frame.querySelectorAll("textarea, input")].indexOf(one)}`;
    const by = (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => words(document.getElementById(id)));
    return one.getAttribute("aria-label") ?? (words(one.labels?.[0]) || by.join(" ") || one.placeholder || one.tagName);
  };
  const byName = (name) => fields().find((one) => nameOf(one) === name);

  /** Fields of one kind are one piece of the page's code. */
  const kindOf = (one) => {
    const dated = one.inputMode && one.closest("fieldset[data-field]") ? "part" : "";
    return [one.tagName, one.getAttribute("role"), one.type === "search" && "search", one instanceof HTMLTextAreaElement && one.dir === "ltr" && "mono", dated].filter(Boolean).join(" ").toLowerCase();
  };
  const list = (one) => one.getAttribute("role") === "combobox";

  /** Sets a field as a paste does. Answers what the field itself makes of the text: one of one line has no line ends. */
  const put = (one, text) => {
    const type = one instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(type.prototype, "value").set.call(one, text);
    const held = one.value;
    one.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste", data: text.length > 9_999 ? null : text }));
    return held;
  };

  /** A list says under the field that nothing in it has that name. */
  const refusedByList = async (one, none) => {
    for (let waited = 0; waited < 40; waited += 1) {
      const box = document.getElementById(one.getAttribute("aria-controls") ?? "");
      if (box && words(box) === none) return true;
      await tick(10);
    }
    return false;
  };

  const shown = (text) => JSON.stringify(text.length > 70 ? `${text.slice(0, 34)}…${text.slice(-34)} (${text.length})` : text);
  /** Nothing that can be seen is missing. Signs that turn text around unseen may be taken out, and half a sign said to be one. */
  const same = (held, now) => now === held || (now !== null && [held, held.toWellFormed()].some((one) => now === one || now === one.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")));
  const lost = (name, held, now) => note(`lost: ${name}: ${shown(held)} became ${now === null ? "nothing: the field has gone" : shown(now)}`);

  // No text of the test's own language can hold half a sign; a paste can.
  const whole = (begin, piece, times) => begin.replaceAll("[half]", "\ud83d") + piece.repeat(times);

  let filled = [];
  let done = new WeakSet();
  let serial = 0;

  /**
   * Puts a text into each field that was not filled yet; each gets a number of its own, so that none is taken for another.
   * `kinds`: only the first of each of these kinds. Answers how many, how long the slowest took, and whether there are more:
   * a form of forty fields takes longer with a long text than the driver waits for an answer. `apart`: each field has what it
   * held before once it was seen to keep the text, so that the next is not filled beside megabytes that nobody has at once.
   */
  const fill = async ({ begin, piece, times, again, kinds, none, apart }) => {
    if (again) done = new WeakSet();
    const wanted = kinds && new Set(kinds);
    const report = { count: 0, slowest: 0, name: "", more: false };
    const start = performance.now();
    const text = whole(begin, piece, times);
    filled = filled.filter(({ one }) => one.isConnected);
    for (const one of fields()) {
      const kind = kindOf(one);
      if (done.has(one) || !one.isConnected || (wanted && !wanted.delete(kind))) continue;
      if (!wanted && performance.now() - start > 30_000) {
        report.more = true;
        break;
      }
      if (!wanted) done.add(one);
      const name = nameOf(one);
      const began = performance.now();
      one.focus();
      const before = one.value;
      serial += 1;
      const held = put(one, `${text} №${serial}`);
      await tick();
      const now = one.isConnected ? one.value : (byName(name)?.value ?? null);
      // While it is written in, every field holds what was put into it.
      if (!same(held, now)) lost(name, held, now);
      const told = list(one) && (await refusedByList(one, none));
      filled = filled.filter((other) => other.one !== one);
      if (times > 1) await frames();
      const took = Math.round(performance.now() - began);
      if (took > report.slowest) Object.assign(report, { slowest: took, name: `${name} (${kind})` });
      report.count += 1;
      const entry = { one, name, held, before, told, kind };
      if (apart) await giveBack(entry);
      else filled.push(entry);
    }
    if (document.activeElement instanceof HTMLElement && report.count > 0) document.activeElement.blur();
    await tick();
    return report;
  };

  /** Also when it was left, a field holds it. A list goes back to its choice, once it has said that it knows no such name. */
  const keeps = ({ one, name, held, before, told }) => {
    const now = one.isConnected ? one.value : (byName(name)?.value ?? null);
    if (!same(held, now) && !(told && now === before)) lost(name, held, now);
  };
  const kept = () => filled.forEach(keeps);

  /** Leaves a field, looks whether it holds what was put into it, and puts back what it held before. */
  const giveBack = async (entry) => {
    entry.one.blur();
    await frames();
    keeps(entry);
    const one = entry.one.isConnected ? entry.one : byName(entry.name);
    if (!one || one.value === entry.before) return;
    one.focus();
    put(one, entry.before);
    await tick();
    one.blur();
  };

  /** Text that turns what stands beside it: it must stand in a frame of its own. */
  const turned = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!TURNING.test(text.data) || text.parentElement.closest("textarea, script, style, canvas")) continue;
      let box = text.parentElement;
      const inline = () => getComputedStyle(box).display.startsWith("inline") && box.parentElement;
      const isolated = () => /isolate|plaintext/.test(getComputedStyle(box).unicodeBidi);
      while (inline() && !isolated()) box = box.parentElement;
      // A paragraph of nothing else turns nothing but itself.
      const apart = inline() || box.textContent.trim() === text.data.trim();
      if (!apart) note(`turned: ${words(text.parentElement).slice(0, 80)} in ${text.parentElement.outerHTML.slice(0, 80)}`);
    }
    if (TURNING.test(document.title)) note("turned: the title of the window");
  };

  /** What ran, broke, turned or was lost since the last look. `told`: words of the page that say that something broke. */
  const look = ({ broken, unknown }) => {
    if (window.__ran !== undefined) note(`ran: ${window.__ran}`);
    delete window.__ran;
    if (!document.querySelector("main")) note("broke: the page has gone");
    else if (!scope().querySelector("h1, h2, [slot=title]") && !document.querySelector("main h1, main h2")) note("broke: no heading");
    const all = document.body.textContent;
    if (all.includes(broken)) note(`broke: ${broken}`);
    if (all.includes(unknown)) note(`broke: ${unknown}: ${words(document.querySelector("details code"))}`);
    if (all.includes(RESULT)) note("ran: a sum in a text was reckoned");
    if (scope().querySelector("[contenteditable]")) note("lost: a field that the walk cannot fill");
    turned();
    kept();
    const found = [...seen];
    seen.clear();
    return found;
  };

  /** What can be seen of a text: a form that is a record of the core is kept without the rest. */
  const visible = (text) =>
    text
      .toWellFormed()
      .normalize("NFC")
      .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/g, "")
      .replace(/\s+/g, " ")
      .trim();

  /**
   * Keeps what the form holds, to be compared after coming back. What a list chooses or a search looks for is no text of the
   * form; the reason for going on in spite of a rule belongs to the act that it is given for.
   */
  let before = new Map();
  const remember = () => {
    const own = filled.filter(({ one, kind, name }) => one.isConnected && !/combobox|search/.test(kind) && !/^(override|coi-pick|search)/.test(name));
    before = new Map(own.map(({ name, held }) => [name, held]));
    filled = [];
    return before.size;
  };
  const compare = async () => {
    // The place is the new one a moment before its form is there.
    for (let waited = 0; waited < 40 && before.size > 0 && !fields().some((one) => before.has(nameOf(one))); waited += 1) await tick(50);
    const now = new Map(fields().map((one) => [nameOf(one), one.value]));
    const back = [...before].filter(([name]) => now.has(name));
    for (const [name, held] of back) if (visible(held) !== visible(now.get(name))) lost(`${name}, come back to`, held, now.get(name));
    if (before.size > 0 && back.length === 0) note("lost: the form has gone when it is come back to");
    return back.length;
  };

  /** What the page says is wrong, and of which fields. */
  const why = () => {
    const short = (text) => text.slice(0, 200).toWellFormed();
    const errors = [...scope().querySelectorAll('[data-field] > [id$="-error"]')];
    return { said: [...scope().querySelectorAll("[role=alert]")].map((one) => short(words(one))), fields: errors.map((one) => short(`${one.parentElement.dataset.field}: ${words(one)}`)) };
  };

  const links = () => [...document.querySelectorAll('nav a[href^="#/"], main a[href^="#/"]')].map((one) => one.getAttribute("href"));

  const label = (one) => (one.getAttribute("aria-label") ?? words(one)).replace(/[\d\s]+/g, " ").trim();
  const buttons = () => [...document.querySelectorAll("main button:not([type=submit]):not([disabled])")].filter((one) => one.getClientRects().length > 0 && !one.closest("[aria-hidden=true], [inert]"));
  const labels = () => buttons().map(label);
  const press = (wanted) => {
    const one = buttons().find((button) => label(button) === wanted);
    one?.click();
    return Boolean(one);
  };

  /** Sends the form on top. Answers what came of it: nothing to send, sent, refused, or not a word. */
  const send = async () => {
    const box = scope();
    const form = [...box.querySelectorAll("form")].find((one) => one.querySelector("[type=submit]:not([disabled])") && one.getAttribute("role") !== "search");
    if (!form) return "none";
    const place = location.hash;
    const before = words(document.body);
    // A password that was refused is typed again.
    filled = filled.filter(({ one }) => one.type !== "password");
    form.querySelector("[type=submit]:not([disabled])").click();
    for (let waited = 0; waited < 60; waited += 1) {
      await tick(50);
      if (!form.isConnected || location.hash !== place) return "sent";
      const told = [...box.querySelectorAll("[role=alert], [aria-invalid=true]")].some((one) => one.getClientRects().length > 0);
      if (told) return "refused";
      if (waited > 6 && words(document.body) !== before) return "sent";
    }
    return "silent";
  };

  // The system's window for files is nobody's to close here.
  const click = HTMLElement.prototype.click;
  HTMLInputElement.prototype.click = function () {
    if (this.type !== "file") click.call(this);
  };

  window.__walk = {
    fill,
    look,
    remember,
    compare,
    links,
    labels,
    press,
    send,
    why,
    kinds: () => [...new Set(fields().map(kindOf))],
    putOne: async ({ name, begin, piece, times }) => {
      const one = byName(name);
      if (!one) throw new Error(`there is no field ${name}, but ${fields().map(nameOf).join(", ")}`);
      one.focus();
      const held = put(one, whole(begin, piece, times));
      await tick();
      filled = filled.filter((other) => other.one !== one);
      filled.push({ one, name, held, before: "", told: false, kind: kindOf(one) });
    },
    dialogs: () => dialogs().length,
    saved: () => [...scope().querySelectorAll("[role=status]")].map(words).find((said) => /^(Saved \d|Changes not saved|Saving|Not saved)/.test(said)) ?? "",
    skip: () => fields().forEach((one) => done.add(one)),
    forget: () => {
      filled = [];
      done = new WeakSet();
    },
  };
}
return true;
