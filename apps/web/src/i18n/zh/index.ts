import { accountability } from './accountability';
import { appeals } from './appeals';
import { board } from './board';
import { bundles } from './bundles';
import { cases } from './cases';
import { clues } from './clues';
import { coverage } from './coverage';
import { declaration } from './declaration';
import { drills } from './drills';
import { events } from './events';
import { files } from './files';
import { frame } from './frame';
import { bulletins } from './bulletins';
import { checks } from './checks';
import { handIns } from './hand-ins';
import { firstRun } from './first-run';
import { handover } from './handover';
import { history } from './history';
import { inbox } from './inbox';
import { integrity } from './integrity';
import { ledger } from './ledger';
import { org } from './org';
import { parts } from './parts';
import { persons } from './persons';
import { pledges } from './pledges';
import { returns } from './returns';
import { sealed } from './sealed';
import { seats } from './seats';
import { signing } from './signing';
import { units } from './units';
import { withdrawals } from './withdrawals';

/** The Chinese words come first; the keys of every other language are theirs (words.spec.ts). */
export const words = {
  accountability,
  appeals,
  board,
  bundles,
  cases,
  clues,
  coverage,
  declaration,
  drills,
  events,
  files,
  frame,
  bulletins,
  checks,
  handIns,
  firstRun,
  handover,
  history,
  inbox,
  integrity,
  ledger,
  org,
  parts,
  persons,
  pledges,
  returns,
  sealed,
  seats,
  signing,
  units,
  withdrawals,
};
