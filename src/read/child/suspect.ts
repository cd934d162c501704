// Which documents are read in a process of their own although their format is harmless.

/** Of 410 pages from news sites one in a hundred is larger. */
const LARGE = 1_000_000;
/** No text runs on so long without white space, and no tag is so long. */
const LONGEST_RUN = 50_000;

/** Whether bytes are larger than a page is, or hold a stretch without a space that no writing has. */
export function isSuspect(bytes: Uint8Array): boolean {
  if (bytes.length > LARGE) return true;
  let run = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! <= 0x20) run = 0;
    else if (++run > LONGEST_RUN) return true;
  }
  return false;
}
