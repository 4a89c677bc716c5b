import { type ReactNode, useState } from 'react';
import { useAdvance } from '../../api/live';
import { useScope } from '../../api/scope';
import { useSession } from '../../api/session';
import type { Declaration } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { FillingIn } from './filling-in';
import { ReadDeclaration } from './read-declaration';
import { useSubmitDeclaration } from './use-declaration';

/** Filled in while it is asked for or returned; read after that, until its writer amends it. In history it is only read. */
export const DeclarationBody = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { ledger, live } = useScope();
  const session = useSession().data;
  const now = useAdvance(ledger)?.now ?? declaration.point.asOf;
  const [amending, setAmending] = useState(false);
  // It outlives the form: what was written is said on the page that shows it.
  const submit = useSubmitDeclaration(declaration.declaration, () => setAmending(false));
  const mayWrite = live && declaration.may.submit;
  const asked = declaration.status === 'asked' || declaration.status === 'returned';
  if (mayWrite && (asked || amending))
    return (
      <FillingIn
        declaration={declaration}
        today={isoDate(now)}
        onBehalf={session?.person?.personId !== declaration.person.personId}
        submit={submit}
        {...(amending && !asked && { onLeave: () => setAmending(false) })}
      />
    );
  return (
    <ReadDeclaration
      declaration={declaration}
      recorded={submit.recorded}
      {...(mayWrite && { onAmend: () => setAmending(true) })}
    />
  );
};
