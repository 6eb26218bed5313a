// The desk: one key for each action, the next item fetched while somebody still reads, texts kept until they are stored.
"use strict";

const desk = document.getElementById("desk");
const words = JSON.parse(desk.dataset.words);
const query = desk.dataset.query;
const csrf = document.querySelector("meta[name=csrf-token]").content;
const place = document.getElementById("item");
const said = document.getElementById("said");
const rejecting = document.getElementById("reject");
const redrafting = document.getElementById("redraft");
const keys = document.getElementById("keys");

let shownAt = performance.now();
let awayFor = 0;
let awaySince = null;
let next = null; // a promise of {id, html}
const onTheirWay = new Map(); // decisions that the server has not answered yet: id to promise
const { decided, hasKeys } = window.skuwright;
const seen = []; // where "back" leads
let timer = 0;
let checkNumber = 0;
let soon = 0;

const item = () => place.querySelector("article");
const editor = () => place.querySelector(".editor");
const isEditing = () => !place.querySelector(".editing").hidden;
// Texts are somebody's: who signs in next at this browser does not see them.
const keptKey = (id) => `skuwright:text:${desk.dataset.person}:${id}`;
const saidKey = (field, id) => `skuwright:${field}:${desk.dataset.person}:${id}`;
const SAID = ["comment", "redraft-note"];
const asideKey = (id) => `skuwright:aside:${desk.dataset.person}:${id}`;

function say(text, isProblem = false) {
  said.textContent = text;
  said.classList.toggle("problem", isProblem);
  clearTimeout(timer);
  timer = setTimeout(() => { said.textContent = ""; }, isProblem ? 9000 : 2500);
}

async function send(path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, status: 0, body: { problem: words.offline } };
  }
  return { ok: answer.ok, status: answer.status, body: await answer.json().catch(() => ({ problem: answer.statusText })) };
}

async function fetchItem(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error((await answer.json()).problem);
  return answer.json();
}

function preload() {
  const here = item().dataset.id;
  // A decision that is still on its way has not left the queue yet.
  const path = `/api/next?${query}${query ? "&" : ""}after=${here}&but=${[...onTheirWay.keys()].join(",")}`;
  next = fetchItem(path).catch(() => null);
}

function show(found) {
  const before = item();
  if (before && before.dataset.id !== found.id) seen.push(before.dataset.id);
  place.innerHTML = found.html; // our own server's, escaped there
  history.replaceState(null, "", `/items/${found.id}${query ? "?" + query : ""}`);
  document.title = `${item().querySelector("h1").textContent} · skuwright`;
  began();
}

function began() {
  shownAt = performance.now();
  awayFor = 0;
  awaySince = document.hidden ? shownAt : null;
  window.scrollTo(0, 0);
  const kept = localStorage.getItem(keptKey(item().dataset.id));
  if (kept !== null && kept !== editor().value && item().dataset.open === "yes") {
    edit(kept);
    say(words.kept);
  }
  preload();
}

const seconds = () => {
  const away = awayFor + (awaySince === null ? 0 : performance.now() - awaySince);
  return Math.max(0, (performance.now() - shownAt - away) / 1000);
};

async function goOn() {
  const found = next ? await next : null;
  if (found && found.id) {
    show(found);
    return true;
  }
  return false;
}

const leave = () => location.assign(`/${query ? "?" + query : ""}`);

async function decide(kind, more = {}) {
  const here = item();
  const { id, version, sku } = here.dataset;
  if (here.dataset.open !== "yes" || here.dataset.sent) return;
  if (kind === "accepted" && here.dataset.canAccept !== "yes") {
    say(words.cannot_accept, true);
    return;
  }
  here.dataset.sent = "yes";
  const sent = send(`/api/items/${id}/decision`, { kind, version: Number(version), seconds: seconds(), ...more });
  onTheirWay.set(id, sent);
  sent.then(() => onTheirWay.delete(id));
  if (kind === "edited") {
    // The checks may say no: the text stays in sight until they have spoken.
    const answer = await sent;
    if (!answer.ok) {
      delete here.dataset.sent;
      if (answer.body.pieces) showChecks(answer.body);
      say(answer.status === 409 ? `${sku}: ${answer.body.problem}` : answer.body.problem, true);
      return;
    }
    settle(here, kind, answer);
    if (!await goOn()) leave();
    return;
  }
  // The next item is here already; the answer only has to say no.
  const wentOn = await goOn();
  const answer = await sent;
  settle(here, kind, answer);
  if (!wentOn && answer.ok) {
    // The last one: a page that is left takes what it still sends with it.
    await Promise.all(onTheirWay.values());
    leave();
  }
}

function settle(here, kind, answer) {
  const { id, sku } = here.dataset;
  if (answer.ok) {
    forget(id);
    decided.push({ id, version: answer.body.version });
    say(answer.body.waits_for_second ? words.first : answer.body.is_redrafted ? words.redrafted : words[kind]);
    offer(id, answer.body.words || []);
    return;
  }
  say(`${sku}: ${answer.body.problem}`, true);
  // Back to what was not decided, unless somebody writes at another item by now.
  if (item() === here || (answer.status !== 409 && !isEditing())) {
    fetchItem(`/api/items/${id}?${query}`).then(show, () => { delete here.dataset.sent; });
  }
}

// Words that checks reported and somebody left in: an approver may say what they are.
function offer(id, offered) {
  const where = document.getElementById("offers");
  const link = document.createElement("a");
  link.href = `/items/${id}#words`;
  link.textContent = where.dataset.text.replace("{}", offered.join(", "));
  where.replaceChildren(link);
  where.hidden = offered.length === 0;
}

// What is in sight and decided, or else what was decided last.
async function undo() {
  await Promise.all(onTheirWay.values());
  const here = item().dataset;
  const last = here.undo === "yes" && !here.sent ? { id: here.id, version: Number(here.version) } : decided.last();
  if (!last) {
    say(words.nothing_to_undo);
    return;
  }
  decided.drop(last.id);
  const answer = await send(`/api/items/${last.id}/undo`, { version: last.version });
  if (answer.ok) show(await fetchItem(`/api/items/${last.id}?${query}`));
  say(answer.ok ? words.undone : answer.body.problem, !answer.ok);
}

function edit(text = null) {
  if (item().dataset.open !== "yes" || !document.querySelector("[data-action=edit]") || isEditing()) return;
  const id = item().dataset.id;
  const aside = text === null ? localStorage.getItem(asideKey(id)) : null;
  localStorage.removeItem(asideKey(id));
  if (aside !== null) say(words.kept);
  place.querySelector(".text").hidden = true;
  place.querySelector(".editing").hidden = false;
  const field = editor();
  field.value = text ?? aside ?? field.value;
  if (field.value !== field.defaultValue) keep();
  checkSoon(0);
  field.focus();
}

function keep() {
  const { id } = item().dataset;
  if (editor().value === editor().defaultValue) localStorage.removeItem(keptKey(id));
  else localStorage.setItem(keptKey(id), editor().value);
}

function forget(id) {
  localStorage.removeItem(keptKey(id));
  localStorage.removeItem(asideKey(id));
  for (const field of SAID) localStorage.removeItem(saidKey(field, id));
}

function stopEditing() {
  const { id } = item().dataset;
  // Put aside, not thrown away: the next edit takes it up again.
  if (editor().value !== editor().defaultValue) localStorage.setItem(asideKey(id), editor().value);
  localStorage.removeItem(keptKey(id));
  // A field out of sight keeps the keys until it lets go of them.
  editor().blur();
  place.querySelector(".editing").hidden = true;
  place.querySelector(".text").hidden = false;
  clearTimeout(soon);
  checkNumber += 1;
  const again = (found) => { if (!isEditing() && item().dataset.id === id) show(found); };
  fetchItem(`/api/items/${id}?${query}`).then(again, (error) => say(error.message, true));
}

function useDraft() {
  editor().value = editor().defaultValue;
  keep();
  checkSoon(0);
  editor().focus();
}

function checkSoon(wait = 300) {
  clearTimeout(soon);
  place.querySelector(".checked").textContent = words.checking;
  soon = setTimeout(check, wait);
}

async function check() {
  const number = ++checkNumber;
  const id = item().dataset.id;
  const answer = await send(`/api/items/${id}/check`, { text: editor().value });
  if (number !== checkNumber || item().dataset.id !== id) return;
  if (!answer.ok) {
    place.querySelector(".checked").textContent = answer.body.problem;
    return;
  }
  showChecks(answer.body);
}

function made(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function showChecks(found) {
  const list = place.querySelector(".findings");
  const lines = found.findings.map((one, number) => {
    const line = made("li", one.severity);
    Object.assign(line, { id: `finding-${number}` }).dataset.finding = number;
    line.append(
      made("span", "severity", one.severity_name), " ", made("strong", "", one.name), " ", made("code", "", one.code), " ",
      Object.assign(made("span", "message", one.message), { lang: one.message_language }),
    );
    if (one.law) line.append(" ", made("span", "law", one.law));
    if (one.repair !== null && one.start !== null) {
      const button = made("button", "suggestion", one.suggestion);
      Object.assign(button.dataset, { start: one.start, end: one.end, text: one.repair, was: one.text });
      line.append(" ", button);
    }
    return line;
  });
  list.replaceChildren(...(lines.length ? lines : [made("li", "none", words.none)]));
  place.querySelector(".checked").textContent = found.findings.length ? "" : words.fine;
  place.querySelector(".preview").replaceChildren(...found.pieces.map(shownPiece));
}

function shownPiece(piece) {
  const isMarked = piece.severity !== null;
  if (!isMarked && piece.is_tag) return made("span", "tag", piece.text);
  if (!isMarked && !piece.attributes.length) return document.createTextNode(piece.text);
  const element = isMarked ? made("mark", piece.severity, piece.text) : made("span", "claim", piece.text);
  element.dataset.evidence = piece.attributes.join(" ");
  if (isMarked) element.dataset.findings = piece.findings.join(" ");
  return element;
}

function applySuggestion(button) {
  const { start, end, text, was } = button.dataset;
  const whole = Array.from(editor().value); // offsets count characters, not UTF-16 units
  // Somebody went on writing: the place is another one by now, and the next checks say where.
  if (whole.slice(Number(start), Number(end)).join("") !== was) return;
  whole.splice(Number(start), Number(end) - Number(start), ...Array.from(text));
  const changed = whole.join("");
  if (!isEditing()) {
    edit(changed);
    return;
  }
  editor().value = changed;
  keep();
  checkSoon(0);
  editor().focus();
}

function openDialog(dialog, field) {
  if (!dialog || item().dataset.open !== "yes") return;
  document.getElementById(field).value = localStorage.getItem(saidKey(field, item().dataset.id)) ?? "";
  for (const one of dialog.querySelectorAll("[role=alert]")) one.textContent = "";
  dialog.showModal();
}

function light(codes, numbers) {
  for (const one of place.querySelectorAll(".lit")) one.classList.remove("lit");
  for (const code of codes) {
    for (const one of place.querySelectorAll("[data-attribute]")) {
      if (one.dataset.attribute === code) one.classList.add("lit");
    }
  }
  for (const one of place.querySelectorAll("[data-evidence]")) {
    const theirs = one.dataset.evidence.split(" ");
    const found = (one.dataset.findings || "").split(" ");
    if (codes.some((code) => theirs.includes(code)) || numbers.some((number) => found.includes(number))) one.classList.add("lit");
  }
}

function pointed(event) {
  const where = event.target instanceof Element ? event.target : null;
  const claim = where && where.closest("[data-evidence]");
  const fact = where && where.closest("[data-attribute]");
  const finding = where && where.closest("[data-finding]");
  if (claim) light(claim.dataset.evidence.split(" ").filter(Boolean), []);
  else if (fact) light([fact.dataset.attribute], []);
  else if (finding) light([], [finding.dataset.finding]);
  else light([], []);
}

const actions = {
  accept: () => (isEditing() ? actions.save() : decide("accepted")),
  edit: () => edit(),
  reject: () => openDialog(rejecting, "comment"),
  redraft: () => openDialog(redrafting, "redraft-note"),
  order: () => {
    const note = document.getElementById("redraft-note");
    if (!note.value.trim()) {
      document.getElementById("redraft-said").textContent = words.note_missing;
      note.focus();
      return;
    }
    redrafting.close();
    decide("rejected", { reason: document.getElementById("redraft-reason").value, note: note.value });
  },
  skip: async () => { if (!await goOn()) leave(); },
  previous: () => { const id = seen.pop(); if (id) fetchItem(`/api/items/${id}?${query}`).then((found) => { show(found); seen.pop(); }); },
  undo,
  keys: () => keys.showModal(),
  close: () => { for (const one of document.querySelectorAll("dialog[open]")) one.close(); },
  save: () => decide("edited", { text: editor().value }),
  cancel: stopEditing,
  original: useDraft,
};
const byKey = { a: "accept", e: "edit", r: "reject", n: "redraft", s: "skip", b: "previous", u: "undo", "?": "keys" };

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (rejecting.open) {
    const inComment = event.target.id === "comment";
    const buttons = rejecting.querySelectorAll("[data-reason]");
    const number = Number(event.key);
    if (!inComment && number >= 1 && number <= buttons.length) { event.preventDefault(); buttons[number - 1].click(); }
    return;
  }
  if (redrafting && redrafting.open) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); actions.order(); }
    return;
  }
  if (keys.open) return;
  if (isEditing()) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); actions.save(); return; }
    if (event.key === "Escape") { event.preventDefault(); actions.cancel(); return; }
    if (event.target === editor()) return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea") && !event.target.closest("dialog:not([open])")) return;
  if (!hasKeys()) return;
  if (event.key === "q") leave();
  const action = byKey[event.key];
  const button = action && document.querySelector(`[data-action="${action}"]`);
  if (action && (button || action === "previous")) { event.preventDefault(); actions[action](); }
});
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button) return;
  if (button.dataset.action) actions[button.dataset.action]();
  if (button.dataset.reason) {
    rejecting.close();
    decide("rejected", { reason: button.dataset.reason, comment: document.getElementById("comment").value });
  }
  if (button.classList.contains("suggestion")) applySuggestion(button);
});
// A dialog that closes keeps the focus until the next frame, and keys would go into its hidden field.
for (const one of document.querySelectorAll("dialog")) {
  one.addEventListener("close", () => { if (one.contains(document.activeElement)) document.activeElement.blur(); });
}
// Comments and notes are kept until the ledger has them, like a text that is being edited.
for (const name of SAID) {
  const field = document.getElementById(name);
  if (field) field.addEventListener("input", () => localStorage.setItem(saidKey(name, item().dataset.id), field.value));
}
place.addEventListener("input", (event) => {
  if (event.target !== editor() || !isEditing()) return;
  keep();
  checkSoon();
});
place.addEventListener("pointerover", pointed);
place.addEventListener("focusin", pointed);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) awaySince = performance.now();
  else if (awaySince !== null) { awayFor += performance.now() - awaySince; awaySince = null; }
});
began();
