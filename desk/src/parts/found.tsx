// Text with the words searched for marked.
import { fold } from "../lib/text.js";

export function Found({ text, query }: { text: string; query: string }) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return text;
  const folded = fold(text);
  // Folding may change the length of a text; then the places found would be wrong, and none is marked.
  if (folded.length !== text.length) return text;
  const covered = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      covered.fill(1, at, at + word.length);
  }
  const pieces: React.ReactNode[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && covered[end] === covered[start]) end++;
    const piece = text.slice(start, end);
    pieces.push(
      covered[start] ? (
        <mark key={start} className="found">
          {piece}
        </mark>
      ) : (
        piece
      ),
    );
    start = end;
  }
  return pieces;
}
