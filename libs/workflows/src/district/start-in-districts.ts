import type { ReadTo } from '../read-to';
import { startChildren, startUnlessRunning, type OwedChild } from '../start-children';
import { workflowIdOf, type Subject } from '../subject';
import { districtWorkflow, type DistrictRun } from './district.messages';

/** From here on a parent fans out in two levels; also the most that one district starts. */
const fewDozen = 36;

/** Starts a few children directly, many in shares of a district each. */
export async function startInDistricts(parent: Subject, children: readonly OwedChild[], readTo: ReadTo): Promise<void> {
  if (children.length <= fewDozen) return startChildren(parent.ledger, children);
  for (let first = 0; first < children.length; first += fewDozen) {
    const run: DistrictRun = { ledger: parent.ledger, children: children.slice(first, first + fewDozen) };
    await startUnlessRunning(districtWorkflow, districtId(parent, readTo, first), [run]);
  }
}

/** What is owed at one place of the log is one set, so its shares can be named by that place. */
const districtId = (parent: Subject, { epoch, position }: ReadTo, first: number): string =>
  `${workflowIdOf(parent)}/district/${epoch}.${position}.${first}`;
