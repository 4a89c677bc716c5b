import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { shortHash } from '../../parts/file-size';
import { Panel } from '../../parts/panel';
import { Envelope } from '../sealed/envelope';

/** 证据: each piece with its custody; what it says is in its envelope. */
export const CaseEvidence = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const { evidence } = matter;
  return (
    <Panel flush className="case__scroll" title={t('evidence', { count: evidence.length })}>
      {evidence.length === 0 ? (
        <p className="panel__body dim">{t('noEvidence')}</p>
      ) : (
        <table className="table case__table">
          <thead>
            <tr>
              {(['kind', 'on', 'custody', 'content', 'event'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evidence.map((piece) => (
              <tr key={piece.id}>
                <td>
                  {text(piece.kind)}
                  {!piece.original && <span className="dim small"> {t('copy')}</span>}
                </td>
                <td data-head={t('head.on')}>{piece.on}</td>
                <td data-head={t('head.custody')}>{piece.custody}</td>
                <td>
                  <Envelope mark={piece.description} />
                  <Cited files={piece.files} />
                </td>
                <td data-head={t('head.event')}>
                  <PageLink to={pages.event(piece.event)}>{piece.event}</PageLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};

/** Which papers of the case it rests on, by their hash. */
const Cited = ({ files }: { files: readonly string[] }): ReactNode => {
  const { t } = useTranslation('cases');
  if (files.length === 0) return null;
  return (
    <p className="small dim">{t('cited', { count: files.length, hashes: files.map(shortHash).join(t('comma')) })}</p>
  );
};

/** 谈话 and 与被审查人见面: who talked with whom, where and when. */
export const CaseTalks = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const { talks, presented } = matter;
  return (
    <Panel flush className="case__scroll" title={t('talks', { count: talks.length })}>
      {talks.length === 0 ? (
        <p className="panel__body dim">{t('noTalk')}</p>
      ) : (
        <table className="table case__table">
          <thead>
            <tr>
              {(['person', 'on', 'talkers', 'place', 'content', 'event'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {talks.map((talk) => (
              <tr key={talk.id}>
                <td>{talk.person?.name ?? <span className="dim">{t('unnamed')}</span>}</td>
                <td data-head={t('head.on')}>{talk.on}</td>
                <td data-head={t('head.talkers')}>{talk.talkers.map(({ name }) => name).join(t('comma'))}</td>
                <td data-head={t('head.place')}>{talk.place}</td>
                <td>
                  <Envelope mark={talk.content} />
                  <Cited files={talk.files} />
                </td>
                <td data-head={t('head.event')}>
                  <PageLink to={pages.event(talk.event)}>{talk.event}</PageLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {presented.length > 0 && (
        <ul className="case__lines case__met">
          {presented.map(({ person, on, disputed, statement }) => (
            <li key={`${person.personId}${on}`}>
              {t('presented', { name: person.name, on })}
              <span className="sep">{t(disputed ? 'disputed' : 'undisputed')}</span>
              <span className="sep">
                <Envelope mark={statement} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
