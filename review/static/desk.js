// The desk: one key for each action, the next item fetched while somebody still reads, texts kept until they are stored.
"use strict";

const desk = document.getElementById("desk");
const words = JSON.parse(desk.dataset.words);
const query = desk.dataset.query;
const csrf = document.querySelector("meta[name=csrf-token]").content;
const place = document.getElementById("item");
const said = document.getElementById("said");
const rejecting = document.getElementById("reject");
const keys = document.getElementById("keys");

let shownAt = performance.now();
let awayFor = 0;
let awaySince = null;
let next = null; // a promise of {id, html}
const decided = []; // what can be undone, the last one last
const seen = []; // where "back" leads
const sentIds = []; // decisions that were sent, the last one last
let timer = 0;
let checkNumber = 0;

const item = () => place.querySelector("article");
const editor = () => place.querySelector(".editor");
const isEditing = () => !editor().hidden;
const keptKey = (id) => `skuwright:text:${id}`;

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
  const path = `/api/next?${query}${query ? "&" : ""}after=${here}&but=${sentIds.slice(-20).join(",")}`;
  next = fetchItem(path).catch(() => null);
}

function show(found, address = true) {
  if (!found || !found.id) {
    location.assign(`/${query ? "?" + query : ""}`);
    return;
  }
  const before = item();
  if (before && before.dataset.id !== found.id) seen.push(before.dataset.id);
  place.innerHTML = found.html; // our own server's, escaped there
  if (address) history.replaceState(null, "", `/items/${found.id}${query ? "?" + query : ""}`);
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
  const waiting = next;
  show(waiting ? await waiting : null);
}

async function decide(kind, more = {}) {
  const here = item();
  const { id, version } = here.dataset;
  if (here.dataset.open !== "yes" || here.dataset.sent) return;
  if (kind === "accepted" && here.dataset.canAccept !== "yes") {
    say(words.cannot_accept, true);
    return;
  }
  here.dataset.sent = "yes";
  sentIds.push(id);
  const sent = send(`/api/items/${id}/decision`, { kind, version: Number(version), seconds: seconds(), ...more });
  if (kind === "edited") {
    // The checks may say no: the text stays in sight until they have spoken.
    const answer = await sent;
    if (!answer.ok) {
      delete here.dataset.sent;
      if (answer.body.pieces) showChecks(answer.body);
      say(answer.body.problem, true);
      return;
    }
    localStorage.removeItem(keptKey(id));
    settle(id, kind, answer);
    await goOn();
    return;
  }
  // The next item is here already; the answer only has to say no.
  const came = goOn();
  const answer = await sent;
  await came;
  settle(id, kind, answer);
}

function settle(id, kind, answer) {
  if (answer.ok) {
    decided.push({ id, version: answer.body.version });
    say(answer.body.waits_for_second ? words.first : words[kind]);
  } else {
    say(answer.body.problem, true);
    if (answer.status !== 409) fetchItem(`/api/items/${id}?${query}`).then(show, () => {});
  }
}

async function undo() {
  const last = decided.pop();
  if (!last) {
    say(words.nothing_to_undo);
    return;
  }
  const answer = await send(`/api/items/${last.id}/undo`, { version: last.version });
  say(answer.ok ? words.undone : answer.body.problem, !answer.ok);
  if (answer.ok) show(await fetchItem(`/api/items/${last.id}?${query}`));
}

function edit(text = null) {
  if (item().dataset.open !== "yes" || !document.querySelector("[data-action=edit]")) return;
  place.querySelector(".text").hidden = true;
  place.querySelector(".edit-bar").hidden = false;
  const field = editor();
  field.hidden = false;
  if (text !== null) {
    field.value = text;
    checkSoon();
  }
  field.focus();
}

function stopEditing() {
  localStorage.removeItem(keptKey(item().dataset.id));
  fetchItem(`/api/items/${item().dataset.id}?${query}`).then((found) => show(found), (error) => say(error.message, true));
}

let soon = 0;
function checkSoon() {
  clearTimeout(soon);
  place.querySelector(".checked").textContent = words.checking;
  soon = setTimeout(check, 300);
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

function showChecks(found) {
  const list = place.querySelector(".findings");
  list.replaceChildren(...found.findings.map((one) => {
    const line = document.createElement("li");
    line.className = one.severity;
    const code = document.createElement("code");
    code.textContent = one.code;
    const about = one.start === null ? "" : ` “${Array.from(editor().value).slice(one.start, one.end).join("")}”`;
    line.append(code, ` ${one.message}${about}`);
    if (one.repair !== null && one.start !== null) {
      const button = document.createElement("button");
      button.className = "suggestion";
      button.textContent = one.repair || "×";
      Object.assign(button.dataset, { start: one.start, end: one.end, text: one.repair });
      line.append(button);
    }
    return line;
  }));
  place.querySelector(".checked").textContent = found.findings.length ? "" : words.fine;
}

function applySuggestion(button) {
  const { start, end, text } = button.dataset;
  const whole = Array.from(editor().value); // offsets count characters, not UTF-16 units
  whole.splice(Number(start), Number(end) - Number(start), ...Array.from(text));
  const changed = whole.join("");
  localStorage.setItem(keptKey(item().dataset.id), changed);
  edit(changed);
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
  accept: () => (isEditing() ? decide("edited", { text: editor().value }) : decide("accepted")),
  edit: () => edit(),
  reject: () => { if (item().dataset.open === "yes") { document.getElementById("comment").value = ""; rejecting.showModal(); } },
  skip: () => goOn(),
  previous: () => { const id = seen.pop(); if (id) fetchItem(`/api/items/${id}?${query}`).then((found) => { show(found); seen.pop(); }); },
  undo,
  keys: () => keys.showModal(),
  close: () => { rejecting.close(); keys.close(); },
  save: () => decide("edited", { text: editor().value }),
  cancel: stopEditing,
};
const byKey = { a: "accept", e: "edit", r: "reject", s: "skip", b: "previous", u: "undo", "?": "keys" };

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (rejecting.open) {
    const inComment = event.target.id === "comment";
    const buttons = rejecting.querySelectorAll("[data-reason]");
    const number = Number(event.key);
    if (!inComment && number >= 1 && number <= buttons.length) { event.preventDefault(); buttons[number - 1].click(); }
    return;
  }
  if (keys.open) return;
  if (isEditing()) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); actions.save(); }
    if (event.key === "Escape") { event.preventDefault(); actions.cancel(); }
    if (event.target === editor()) return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  if (event.key === "q") location.assign(`/${query ? "?" + query : ""}`);
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
place.addEventListener("input", (event) => {
  if (event.target !== editor()) return;
  localStorage.setItem(keptKey(item().dataset.id), editor().value);
  checkSoon();
});
place.addEventListener("pointerover", pointed);
place.addEventListener("focusin", pointed);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) awaySince = performance.now();
  else if (awaySince !== null) { awayFor += performance.now() - awaySince; awaySince = null; }
});
began();
