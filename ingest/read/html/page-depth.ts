import type { PageNode } from './page-text.ts';

/** Whether anything below the node lies deeper than so many levels. Walks without recursion. */
export function isDeeperThan(root: PageNode, levels: number): boolean {
  let node: PageNode | null = root.firstChild;
  let depth = 1;
  while (node !== null) {
    if (depth > levels) return true;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}
