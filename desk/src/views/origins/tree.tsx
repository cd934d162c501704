// Who said it first and who retold it: time runs right, an act of speech is a solid node, a retelling hangs on what it was
// taken from.
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { timeScale } from "../../lib/scale.js";
import type { TreeNode } from "../../lib/tree.js";
import { toClaim } from "../../parts/claim-link.js";
import { useWidth } from "../../state/width.js";
import { strings } from "../../strings/index.js";

const words = strings.tree;
/** Pixels; the style sheet knows the same. */
const line = 36;
const head = 24;
const inset = 14;

export interface TreeProps {
  lines: readonly TreeNode[];
  marked: ReadonlySet<string>;
  /** Null where nothing can be decided. */
  toggle: ((key: string) => void) | null;
  /** Claim that is selected elsewhere. */
  current: string | undefined;
}

export function Tree({ lines, marked, toggle, current }: TreeProps) {
  const [ref, width] = useWidth();
  const days = lines.flatMap(({ date }) => date?.slice(0, 10) ?? []);
  const scale = timeScale(days, Math.max(0, width - 2 * inset));
  const x = (node: TreeNode) => inset + (node.date ? scale.x(node.date) : 0);
  const y = (at: number) => head + at * line + line / 2;
  const named = [...new Set(days)].sort();
  // Only as many days are named as fit beside each other.
  const fits = Math.max(1, Math.floor(width / 72));
  const every = Math.ceil(named.length / fits);
  const ticks = named.filter((_, at) => at % every === 0);
  const firstUnknown = lines.findIndex(({ kind }) => kind === "unknown");
  return (
    <div className="tree">
      <ol className="tree-names" style={{ paddingTop: head }}>
        {lines.map((node, at) => (
          <li
            key={node.key}
            className={at === firstUnknown ? "tree-unknown" : undefined}
            aria-current={current && node.claims.includes(current) ? "true" : undefined}
            data-kind={node.kind}
          >
            {toggle && (
              <input
                type="checkbox"
                checked={marked.has(node.key)}
                aria-label={`${words.mark}: ${node.name ?? strings.ledger.unknownOutlet}`}
                onChange={() => toggle(node.key)}
              />
            )}
            <Link
              to="/ledger"
              search={toClaim(node.claims[0] ?? "")}
              title={[node.title, node.reason].filter(Boolean).join("\n") || words.open}
              style={{ paddingInlineStart: node.depth * 14 }}
            >
              {node.name ?? strings.ledger.unknownOutlet}
            </Link>
            {node.kind === "unknown" && <small title={words.unknownHelp}>{words.unknown}</small>}
          </li>
        ))}
      </ol>
      <div className="tree-time" ref={ref}>
        <svg width={width} height={head + lines.length * line} aria-hidden="true">
          {lines.map((node, at) => (
            <line
              key={node.key}
              className="tree-tick"
              x1={0}
              x2={width}
              y1={head + at * line + 0.5}
              y2={head + at * line + 0.5}
            />
          ))}
          {ticks.map((day) => {
            const at = inset + scale.x(day);
            return (
              <Fragment key={day}>
                <line className="tree-tick" x1={at} x2={at} y1={head - 4} y2={head + lines.length * line} />
                <text x={at} y={12} textAnchor={at < 36 ? "start" : at > width - 36 ? "end" : "middle"}>
                  {strings.day.noYear(day)}
                </text>
              </Fragment>
            );
          })}
          {lines.map((node, at) => {
            const parent = node.parent === null ? null : lines[node.parent];
            if (!parent || node.parent === null) return null;
            // Taken from something later is an error of the dates; the line then goes back as they say.
            return (
              <path key={node.key} className="tree-branch" d={`M${x(parent)} ${y(node.parent)}V${y(at)}H${x(node)}`} />
            );
          })}
          {lines.map((node, at) => (
            <circle
              key={node.key}
              className="tree-node"
              data-kind={node.kind}
              data-marked={marked.has(node.key) ? "" : undefined}
              cx={x(node)}
              cy={y(at)}
              r={node.kind === "origin" ? 6 : 4.5}
            />
          ))}
        </svg>
      </div>
      <ol className="tree-notes" style={{ paddingTop: head }}>
        {lines.map((node) => (
          <li key={node.key} className="quiet">
            <time dateTime={node.date ?? undefined}>{node.date ? strings.day.noYear(node.date) : words.undated}</time>
            <span title={node.drift?.summary ?? node.reason ?? undefined}>
              {node.kind === "origin"
                ? words.retellings(lines.filter(({ origin, kind }) => origin === node.origin && kind === "echo").length)
                : node.drift
                  ? node.drift.summary || words.unchanged
                  : node.reason}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
