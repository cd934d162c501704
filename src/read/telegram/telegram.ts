// Telegram's export (`result.json` of one chat, or of all): each message of a channel or public group is a document.

import type { Capture, Published } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { innerOf } from "../container/inner.js";
import { containerReader } from "../container/reader.js";
import { parseDate } from "../dates/parse.js";
import { publishedOf } from "../dates/parts.js";
import { ENTRY_TYPE, type Entry } from "../entry/entry.js";
import type { Opened } from "../reader.js";
import { subjectOf } from "../reader.js";

type Json = Record<string, unknown>;

/** Chats between persons are nobody's news: they are passed over whatever the export holds. */
const PUBLIC = /channel|supergroup/;
const MAX_LETTERS = 200_000;

/** Reads Telegram's JSON export (core.telegram.org/import-export). */
export const telegramReader = containerReader({
  name: "Telegram export",
  mediaTypes: [],
  part: "message",
  sniff: (head) =>
    /^\s*\{/.test(head) &&
    (/"type"\s*:\s*"\w*(?:channel|group|chat|saved_messages)\w*"[\s\S]*"messages"\s*:\s*\[/.test(head) ||
      /"chats"\s*:\s*\{[\s\S]*"list"\s*:\s*\[/.test(head) ||
      /^\s*\{\s*"about"\s*:\s*"Here is the data you requested/.test(head)),
  open: openExport,
});

async function* openExport(capture: Capture, bytes: Uint8Array): Opened {
  const chats = chatsIn(bytes, subjectOf(capture));
  const notes: string[] = [];
  let silent = 0;
  let personal = 0;
  for (const chat of chats) {
    if (!PUBLIC.test(String(chat.type))) {
      personal += 1;
      continue;
    }
    for (const message of list(chat.messages)) {
      const text = textOf(message.text ?? message.text_entities).slice(0, MAX_LETTERS);
      if (message.type !== "message" || text.trim() === "") silent += 1;
      else yield innerOf(capture, partOf(chat, message, text));
    }
  }
  if (silent > 0) notes.push(`${silent} messages without text passed over`);
  if (personal > 0) notes.push(`${personal} chats that are no public channels passed over`);
  const title = chats.length === 1 ? name(chats[0]!) : null;
  return { title, outlet: title, notes };
}

function partOf(chat: Json, message: Json, text: string) {
  // What is passed on is the word of whom it was taken from: its author, and a credit such as agencies get.
  const origin = string(message.forwarded_from);
  const entry: Entry = {
    title: null,
    outlet: name(chat),
    language: null,
    published: dateOf(message),
    authors: origin === null ? [] : [origin],
    text: origin === null ? text : `Source: ${origin}\n${text}`,
  };
  const handle = [chat.username, chat.public_name].find(
    (value) => typeof value === "string" && /^\w{4,32}$/.test(value),
  );
  const place = handle ? `https://t.me/${handle}` : `telegram:${String(chat.id ?? "").slice(0, 30)}`;
  return {
    uri: `${place}/${String(message.id ?? "").slice(0, 30)}`,
    mediaType: ENTRY_TYPE,
    bytes: Buffer.from(JSON.stringify(entry)),
  };
}

function dateOf(message: Json): Published | null {
  const seconds = Number(message.date_unixtime);
  if (Number.isInteger(seconds) && seconds > 0 && seconds < 4e9) {
    return { value: new Date(seconds * 1000).toISOString().slice(0, 19), precision: "second", zone: "Z", from: "meta" };
  }
  // Without it the export's own clock is all there is, in a zone that it does not state.
  const parts = typeof message.date === "string" ? parseDate(message.date) : null;
  return parts && publishedOf(parts, "meta");
}

/** A message's text: a string, or pieces of which some are marked (bold, link, mention). */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  return value
    .map((piece) => (typeof piece === "string" ? piece : (string((piece as Json)?.text, false) ?? "")))
    .join("");
}

function chatsIn(bytes: Uint8Array, subject: string): Json[] {
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const fix = "Export the chat again as machine-readable JSON.";
    throw new TocsinError("malformed", subject, "is a Telegram export that is no whole JSON", fix);
  }
  const top = object(root) ?? {};
  const chats = [
    ...(Array.isArray(top.messages) ? [top] : []),
    ...list(object(top.chats)?.list),
    ...list(object(top.left_chats)?.list),
  ];
  if (chats.length === 0) throw new TocsinError("malformed", subject, "holds no chats");
  return chats;
}

const name = (chat: Json): string | null => string(chat.name);
const list = (value: unknown): Json[] =>
  Array.isArray(value) ? value.map(object).filter((item) => item !== null) : [];

function object(value: unknown): Json | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function string(value: unknown, trimmed = true): string | null {
  if (typeof value !== "string") return null;
  const text = trimmed ? value.replace(/\s+/g, " ").trim().slice(0, 300) : value;
  return text === "" ? null : text;
}
