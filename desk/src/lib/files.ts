// Files as the API takes them.

/** The largest file the server takes, in bytes. */
export const largestFile = 20 * 1024 * 1024;

/** A file's bytes in base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    // A data: address, of which only what stands behind the comma is wanted.
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.readAsDataURL(file);
  });
}
