// The members of a gzip file one by one, each with where it lies: a web archive has one for every record.
import { crc32, inflateRawSync } from "node:zlib";

/** A member unpacked, or why it could not be. */
export type Member = { at: number; content: Uint8Array } | { at: number; damage: string };

/**
 * Unpacks member after member. After a damaged one it goes on at the next that begins like one, so that one flipped bit
 * costs one record.
 *
 * @param most bytes one member may unpack to
 * @see RFC 1952
 */
export function* members(bytes: Uint8Array, most: number): Generator<Member, void> {
  let at = 0;
  while (at < bytes.length) {
    const start = headerEnd(bytes, at);
    const unpacked = start === null ? "is no gzip member" : inflate(bytes, start, most);
    if (typeof unpacked === "string") {
      yield { at, damage: start !== null && start > bytes.length ? "is cut off" : unpacked };
      at = nextMember(bytes, at + 1);
    } else {
      yield { at, content: unpacked.content };
      at = unpacked.end;
    }
  }
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [2, 4, 8, 16];

function nextMember(bytes: Uint8Array, from: number): number {
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MAGIC, from);
  return found < 0 ? bytes.length : found;
}

/** Where the packed data of the member begins; null when none begins here. */
function headerEnd(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8 || bytes[at + 3]! > 31) return null;
  const flags = bytes[at + 3]!;
  let end = at + 10;
  if (flags & HAS_EXTRA) end += 2 + (bytes[end] ?? 0) + 256 * (bytes[end + 1] ?? 0);
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, end);
    if (zero < 0) return null;
    end = zero + 1;
  }
  return flags & HAS_CRC ? end + 2 : end;
}

function inflate(bytes: Uint8Array, start: number, most: number): { content: Uint8Array; end: number } | string {
  try {
    const { buffer, engine } = inflateRawSync(bytes.subarray(start), {
      maxOutputLength: most,
      info: true,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    const end = start + engine.bytesWritten;
    if (end + 8 > bytes.length) return "is cut off";
    const trailer = Buffer.from(bytes.buffer, bytes.byteOffset + end, 8);
    if (trailer.readUInt32LE(0) !== crc32(buffer)) return "fails its checksum";
    return { content: buffer, end: end + 8 };
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === "ERR_BUFFER_TOO_LARGE") return `unpacks to more than ${most / 1e6} MB`;
    return code === "Z_BUF_ERROR" ? "is cut off" : "cannot be unpacked";
  }
}
