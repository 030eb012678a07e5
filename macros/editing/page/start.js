// Starts the screen. Between the file and the screen stands our own server on this machine (macros/editing/keeping.py):
// it reads a record as the check does, and writes back only what was changed.
"use strict";

window.CMS_MANUAL_INIT = true;

async function ask(question, values) {
  const answer = await fetch(`/${question}`, { method: "POST", body: JSON.stringify(values) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.message);
  return said;
}

// The screen reads every record when it opens. They are asked for together: a thousand questions take ten times as long.
let waiting = [];

function read(kind, text) {
  if (!waiting.length) setTimeout(readAll);
  return new Promise((done, failed) => waiting.push({ kind, text: `${text}\n`, done, failed }));
}

async function readAll() {
  const asked = waiting;
  waiting = [];
  try {
    const answers = await ask("seen", { records: asked.map(({ kind, text }) => ({ kind, text })) });
    for (const [index, { values, message }] of answers.records.entries()) {
      if (values) asked[index].done(values);
      else asked[index].failed(new Error(message));
    }
  } catch (error) {
    for (const { failed } of asked) failed(error);
  }
}

async function start() {
  const config = await (await fetch("/config.json")).json();
  for (const { format: kind } of config.collections) {
    window.CMS.registerCustomFormat(kind, "yml", {
      fromFile: (text) => read(kind, text),
      toFile: async (values) => (await ask("written", { kind, values })).text,
    });
  }
  await window.CMS.init({ config });
}

// The script of the package comes after this one and is there by then.
document.addEventListener("DOMContentLoaded", start);
