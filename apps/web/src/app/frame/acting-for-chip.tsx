import { Dropdown } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { actFor, useActingFor } from '../../api/acting-for';
import type { Session } from '../../api/shapes';
import { shortDate } from '../../i18n/dates';

/** 代办: for whom the reader acts, and the way to be himself again; on nobody's page who acts for nobody. */
export const ActingForChip = ({ session }: { session: Session }): ReactNode => {
  const { t } = useTranslation('frame');
  const person = useActingFor();
  const { substituting } = session;
  const current = substituting.find(({ personId }) => personId === person);
  // It has ended by itself, or this is another seat.
  const over = person !== undefined && current === undefined;
  useEffect(() => {
    if (over) actFor(undefined);
  }, [over]);
  if (substituting.length === 0) return null;
  const items = [
    { key: 'self', label: t('actingFor.self'), onClick: () => actFor(undefined) },
    ...substituting.map(({ personId, name, until }) => ({
      key: personId,
      label: t('actingFor.person', { name, until: shortDate(until) }),
      onClick: () => actFor(personId),
    })),
    { type: 'divider' as const },
    { key: 'limits', label: t('actingFor.limits'), disabled: true },
  ];
  return (
    <Dropdown menu={{ items, selectedKeys: [current?.personId ?? 'self'] }} trigger={['click']}>
      <button type="button" className={current ? 'chip chip--acting' : 'chip'}>
        {current
          ? t('actingFor.person', { name: current.name, until: shortDate(current.until) })
          : t('actingFor.none', { names: substituting.map(({ name }) => name).join('、') })}
        <span className="caret" />
      </button>
    </Dropdown>
  );
};
