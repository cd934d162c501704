// What a process has used of the machine, where the system tells: Linux does, in /proc.
import { readFileSync } from "node:fs";

/** Ticks a second and bytes a page, the same on every Linux that Node is built for. */
const [TICKS, PAGE] = [100, 4096];

/** Resident memory in MB, buffers outside the JavaScript heap included; 0 where the system does not tell. */
export function residentMB(pid: number | undefined): number {
  const pages = read(pid, "statm")?.split(" ")[1];
  return pages === undefined ? 0 : (Number(pages) * PAGE) / 1e6;
}

/** Processor time used so far in seconds; null where the system does not tell. */
export function cpuSeconds(pid: number | undefined): number | null {
  // The second field is the program's name, in brackets, which may itself hold spaces and brackets.
  const fields = read(pid, "stat")?.replace(/^.*\)/s, "").trim().split(" ");
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS : null;
}

function read(pid: number | undefined, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "latin1");
  } catch {
    return null;
  }
}
