import { type ReactNode, useState } from 'react';
import { useAdvance } from '../../api/live';
import { useScope } from '../../api/scope';
import { useSession } from '../../api/session';
import type { Declaration } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { FillingIn } from './filling-in';
import { ReadDeclaration } from './read-declaration';

/** Filled in while it is asked for or returned; read after that, until its writer amends it. In history it is only read. */
export const DeclarationBody = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { ledger, live } = useScope();
  const session = useSession().data;
  const now = useAdvance(ledger)?.now ?? declaration.point.asOf;
  const [amending, setAmending] = useState(false);
  const mayWrite = live && declaration.may.submit;
  const asked = declaration.status === 'asked' || declaration.status === 'returned';
  if (mayWrite && (asked || amending))
    return (
      <FillingIn
        declaration={declaration}
        today={isoDate(now)}
        onBehalf={session?.person?.personId !== declaration.person.personId}
        onFiled={() => setAmending(false)}
        {...(amending && !asked && { onLeave: () => setAmending(false) })}
      />
    );
  return <ReadDeclaration declaration={declaration} {...(mayWrite && { onAmend: () => setAmending(true) })} />;
};
