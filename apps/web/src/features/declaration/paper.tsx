import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessItem, Declaration } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { BasicsList } from './basics-list';
import type { SectionKey } from './form-checks';
import { sectionKeys, sectionNumber, useSectionTitle } from './form-words';
import { ItemSentence, WithdrawalSentence } from './item-sentences';
import './paper.css';

interface PaperProps {
  declaration: Declaration;
  /** Stands at the right of a section's head: whether it has been seen. */
  mark?: (section: SectionKey) => ReactNode;
  /** Put at the very end of each section, so that one can tell that it was read to its end. */
  end?: (section: SectionKey) => ReactNode;
}

/** The filed form as it is read: by its writer, by the signer, and by whoever looks at it later. */
export const Paper = ({ declaration, mark, end }: PaperProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const bodies: Record<SectionKey, ReactNode> = {
    basics: <BasicsList declaration={declaration} />,
    self: <Business declaration={declaration} who="self" />,
    relatives: declaration.relativesAsked ? (
      <Business declaration={declaration} who="relative" />
    ) : (
      <p className="dim">{t('idle.notAsked')}</p>
    ),
    withdrawal: <Exits declaration={declaration} />,
    submit: <p className="sentence">{t('statement')}</p>,
  };
  return (
    <div className="paper">
      {sectionKeys.map((key) => (
        <PaperSection key={key} section={key} mark={mark?.(key)} end={end?.(key)}>
          {bodies[key]}
        </PaperSection>
      ))}
    </div>
  );
};

interface PaperSectionProps {
  section: SectionKey;
  mark: ReactNode;
  end: ReactNode;
  children: ReactNode;
}

const PaperSection = ({ section, mark, end, children }: PaperSectionProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const title = useSectionTitle();
  const id = useId();
  return (
    <section className="paper__section" aria-labelledby={id}>
      <div className="paper__head">
        <span className="paper__number">{sectionNumber(section)}</span>
        <h3 id={id}>{section === 'submit' ? t('statementTitle') : title(section)}</h3>
        <span className="grow" />
        {mark}
      </div>
      {children}
      {end}
    </section>
  );
};

const itemsOf = (items: readonly BusinessItem[] | undefined, who: 'self' | 'relative'): BusinessItem[] =>
  (items ?? []).filter((item) => item.who.kind === who);

const Business = ({ declaration, who }: { declaration: Declaration; who: 'self' | 'relative' }): ReactNode => {
  const { t } = useTranslation('declaration');
  const items = itemsOf(declaration.form?.items, who);
  const gone = itemsOf(declaration.previousForm?.items, who).filter((old) =>
    declaration.differences.some(({ item, kind }) => item === old.key && kind === 'removed'),
  );
  return (
    <>
      {items.length === 0 && <p>{t('nothing')}</p>}
      {items.map((item) => (
        <Changed key={item.key} declaration={declaration} item={item}>
          <ItemSentence item={item} declaration={declaration} />
        </Changed>
      ))}
      {gone.map((item) => (
        <div key={item.key} className="paper__line paper__line--changed">
          <span className="paper__tag">{t('change.removed')}</span>
          <s className="struck">
            <ItemSentence item={item} declaration={declaration} />
          </s>
        </div>
      ))}
    </>
  );
};

const Exits = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation('declaration');
  const items = declaration.form?.items ?? [];
  if (items.length === 0) return <p>{t('idle.nothingToLeave')}</p>;
  return items.map((item) => (
    <Changed key={item.key} declaration={declaration} item={item} quiet>
      <WithdrawalSentence item={item} declaration={declaration} />
    </Changed>
  ));
};

interface ChangedProps {
  declaration: Declaration;
  item: BusinessItem;
  /** The words of the change were said at the item itself. */
  quiet?: boolean;
  children: ReactNode;
}

/** What differs from last time carries its mark, and the old words stand below. A first report differs from nothing. */
const Changed = ({ declaration, item, quiet = false, children }: ChangedProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const text = useText();
  const { previousForm, differences } = declaration;
  const change = previousForm ? differences.find((one) => one.item === item.key) : undefined;
  if (!change) return <div className="paper__line">{children}</div>;
  const before = previousForm?.items.find((old) => old.key === item.key);
  return (
    <div className="paper__line paper__line--changed">
      <span className="paper__tag">{t(`change.${change.kind}`)}</span>
      {children}
      {!quiet && (
        <div className="paper__before">
          {change.kind === 'added' || !before ? (
            t('lastTime', { what: t('nothing') })
          ) : (
            <>
              <span>{text(change.label)}</span>
              <ItemSentence item={before} declaration={declaration} />
            </>
          )}
        </div>
      )}
    </div>
  );
};

/** 与上次报告相比: what a signer needs to know before he reads. */
export const ComparedWithLast = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation('declaration');
  const text = useText();
  const { differences, previousForm } = declaration;
  const said = !previousForm
    ? t('firstReport')
    : differences.length === 0
      ? t('sameAsLast')
      : differences.map(({ label }) => text(label)).join(t('comma'));
  return (
    <p className="paper__compared">
      <b>{t('comparedWithLast')}</b> {said}
    </p>
  );
};
