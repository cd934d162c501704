import { describe, expect, test } from "vitest";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { readCapture } from "../index.js";

const CHANNEL = {
  name: "Quiet Border",
  type: "public_channel",
  id: 1234567890,
  messages: [
    { id: 1, type: "service", date: "2024-08-26T15:00:00", action: "create_channel", text: "" },
    {
      id: 2,
      type: "message",
      date: "2024-08-26T18:10:00",
      date_unixtime: "1724685000",
      from: "Quiet Border",
      text: [
        "The ministry said on Monday that the ",
        { type: "bold", text: "bridge" },
        " would stay closed.\nIt gave no reason.",
      ],
    },
    {
      id: 3,
      type: "message",
      date: "2024-08-26T18:20:00",
      forwarded_from: "Ministry of Defence",
      text: "The convoy has come back to its barracks.",
    },
    { id: 4, type: "message", date: "2024-08-26T18:30:00", photo: "photos/1.jpg", text: "" },
  ],
};
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 1));
const capture = (bytes: Uint8Array) => captureFor(bytes, "application/json", "file:///tmp/result.json");
const open = (value: unknown) => unpacked(capture(bytesOf(value)), bytesOf(value));

test("each message with a text is a document of its channel", async () => {
  const inner = await open(CHANNEL);
  expect(inner.map(({ capture: { uri } }) => uri)).toEqual(["telegram:1234567890/2", "telegram:1234567890/3"]);
  const { document } = await readCapture(inner[0]!.capture, inner[0]!.bytes);
  expect(document).toMatchObject({
    title: null,
    outlet: "Quiet Border",
    published: { value: "2024-08-26T15:10:00", precision: "second", zone: "Z", from: "meta" },
    text: "The ministry said on Monday that the bridge would stay closed.\nIt gave no reason.",
    language: "en",
    warnings: [],
  });
});

test("what was passed on keeps whom it was taken from; a date without a zone stays without", async () => {
  const [, inner] = await open(CHANNEL);
  const { document } = await readCapture(inner!.capture, inner!.bytes);
  expect(document.text).toBe("Source: Ministry of Defence\nThe convoy has come back to its barracks.");
  expect(document.authors).toEqual(["Ministry of Defence"]);
  expect(document.published).toMatchObject({ value: "2024-08-26T18:20:00", zone: null });
});

test("a public name makes addresses that can be opened", async () => {
  const [inner] = await open({ ...CHANNEL, username: "quietborder" });
  expect(inner!.capture.uri).toBe("https://t.me/quietborder/2");
});

test("an export of everything gives the channels and passes over chats between persons", async () => {
  const all = {
    about: "Here is the data you requested.",
    personal_information: { phone_number: "+000" },
    chats: { about: "", list: [CHANNEL, { ...CHANNEL, id: 2, name: "A Friend", type: "personal_chat" }] },
  };
  expect((await open(all)).map(({ capture: { uri } }) => uri)).toEqual([
    "telegram:1234567890/2",
    "telegram:1234567890/3",
  ]);
  const { document } = await readCapture(capture(bytesOf(all)), bytesOf(all));
  expect(document.warnings).toEqual([
    "a Telegram export that holds 2 messages, each read on its own",
    "2 messages without text passed over",
    "1 chats that are no public channels passed over",
  ]);
  expect(JSON.stringify(document)).not.toContain("+000");
});

describe("exports that are none", () => {
  test.each([
    ["cut off", bytesOf(CHANNEL).subarray(0, 400), "malformed"],
    ["of service messages only", bytesOf({ ...CHANNEL, messages: CHANNEL.messages.slice(0, 1) }), "empty"],
    [
      "with odd pieces",
      bytesOf({ ...CHANNEL, messages: [null, 1, { type: "message", text: [null, 1, {}] }] }),
      "empty",
    ],
    ["of another program", bytesOf({ messages: [] }), "unsupported"],
  ])("one %s says why", async (_, bytes, code) => {
    await expect(readCapture(capture(bytes), bytes)).rejects.toMatchObject({ code });
  });
});
