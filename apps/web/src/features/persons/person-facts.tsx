import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { PersonFact, PersonPage } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { CorrectFact } from './correct-fact';

/** 任职经历: what was entered of him, by its day; a correction leaves what stood before on the page of the entry. */
export const PersonFacts = ({ page }: { page: PersonPage }): ReactNode => {
  const { t } = useTranslation('persons');
  const text = useText();
  const language = useLanguage();
  const { live } = useScope();
  const [wrong, setWrong] = useState<PersonFact | undefined>();
  return (
    <>
      <table className="table person__facts">
        <tbody>
          {page.facts.map((fact) => (
            <tr key={fact.position}>
              <td className="nowrap">{gridDate(fact.on, language)}</td>
              <td>
                {text(fact.text)}
                {fact.corrected && <span className="org__flag">{t('fact.corrected')}</span>}
              </td>
              <td className="nowrap screen-only">
                <PageLink className="small" to={pages.event(fact.position)}>
                  {t('interest.event')}
                </PageLink>
              </td>
              {live && page.mayCorrect && (
                <td className="nowrap screen-only">
                  <Button size="small" onClick={() => setWrong(fact)}>
                    {t('fact.correct')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {wrong && <CorrectFact key={wrong.position} page={page} fact={wrong} onClose={() => setWrong(undefined)} />}
    </>
  );
};
