export function OriginsView() {
  return null;
}
