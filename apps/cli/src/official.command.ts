import {
  appointByCode,
  createApplication,
  dismissByCode,
  issueOfficialPlan,
  launchCampaign,
  officialFault,
  openOfficialLedger,
  personOfCode,
  type Application,
} from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import { instantOfMs, ledgerId, roles, type LedgerId, type LocalDate, type Role } from '@taizhang/domain';
import { InvalidArgumentError, type Command } from 'commander';
import { language } from './language';
import { dayOption, today } from './official/day-option';
import { officialWords } from './official/official-words';
import { planDocument, standingDocuments } from './official/official-documents';
import { refusalOf, settled } from './official/settled';
import { withDatabase } from './stack/with-database';

const words = () => officialWords[language()];

interface InLedger {
  readonly ledger: string;
}
interface Appointed extends InLedger {
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
}

/** The first run of the official ledger from files, for a server without a browser. */
export function addOfficialCommand(program: Command): void {
  const official = program
    .command('official')
    .description('set up the official ledger: open it, appoint, issue a plan, launch its campaign');
  const step = (name: string, description: string): Command =>
    official
      .command(name)
      .description(description)
      .option('--ledger <id>', 'its name (TAIZHANG_OIDC_LEDGER of the server)', 'official');
  const appointment = (name: string, description: string): Command =>
    step(name, description)
      .requiredOption('--person <number>', 'staff number of the roster')
      .requiredOption('--role <role>', roles.join(', '), roleOption)
      .requiredOption('--unit <code>', 'unit code of the roster: the role reaches it and all below');
  step('open', 'open the official ledger with the calendars and policies in plans/').action(open);
  appointment('appoint', 'give a person a role over a unit and all below it')
    .option('--since <day>', 'from which day on (default: today)', dayOption)
    .action(appoint);
  appointment('dismiss', 'end a role that a person holds over a unit')
    .requiredOption('--reason <text>', 'why: it stands in the log')
    .option('--on <day>', 'the first day without it (default: today)', dayOption)
    .action(dismiss);
  step('issue', 'check a plan and bring it into the log whole')
    .argument('<plan>', 'plan document (YAML)')
    .action(issue);
  step('launch', 'begin the campaign of an issued plan for all units below one')
    .argument('<plan>', 'plan document (YAML)')
    .requiredOption('--unit <code>', 'unit code of the roster: the body that issues it')
    .action(launch);
}

function roleOption(text: string): Role {
  const role = roles.find((each) => each === text);
  if (role === undefined) throw new InvalidArgumentError(words().role(roles.join(', ')));
  return role;
}

const within = async <T>({ ledger }: InLedger, work: (app: Application, ledger: LedgerId) => Promise<T>): Promise<T> =>
  withDatabase(async (persistence) => {
    const app = createApplication(persistence);
    const fault = await officialFault(app, ledgerId(ledger));
    if (fault !== undefined) throw refusalOf(fault);
    return work(app, ledgerId(ledger));
  });

async function open({ ledger }: InLedger): Promise<void> {
  const now = instantOfMs(Date.now());
  const documents = standingDocuments(now);
  await withDatabase(async (persistence) => {
    const opened = await openOfficialLedger(createApplication(persistence), ledgerId(ledger), documents, now);
    console.log(words().opened(ledger, settled(opened)));
    console.log(words().nextRoster);
  });
}

async function appoint(options: Appointed & { readonly since?: LocalDate }): Promise<void> {
  await within(options, async (app, ledger) => {
    const done = await appointByCode(app, ledger, { ...options, since: options.since ?? today() });
    const { personId, state } = await personOfCode(app, ledger, options.person);
    console.log(words().appointed(state.particulars?.name ?? '', options.role, options.unit, settled(done)));
    console.log(words().signInName(personId));
  });
}

async function dismiss(options: Appointed & { readonly on?: LocalDate; readonly reason: string }): Promise<void> {
  await within(options, async (app, ledger) => {
    const outcomes = await dismissByCode(app, ledger, { ...options, on: options.on ?? today() });
    const { person, role, unit } = options;
    if (outcomes.length === 0) throw new Refusal(words().holdsNone(person, role, unit));
    for (const outcome of outcomes) console.log(words().dismissed(role, unit, settled(outcome)));
  });
}

async function issue(file: string, options: InLedger): Promise<void> {
  const { plan, sourceHash } = planDocument(file);
  await within(options, async (app, ledger) => {
    const done = await issueOfficialPlan(app, ledger, plan, sourceHash);
    console.log(words().issued(plan.planId, plan.version, settled(done)));
  });
}

async function launch(file: string, options: InLedger & { readonly unit: string }): Promise<void> {
  const { plan } = planDocument(file);
  await within(options, async (app, ledger) => {
    const done = await launchCampaign(app, ledger, { plan, unit: options.unit });
    console.log(words().launched(plan.planId, options.unit, settled(done)));
  });
}
