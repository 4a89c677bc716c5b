import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink, useAddress } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import { Panel } from '../../parts/panel';
import { RowsSkeleton } from '../../parts/skeletons';
import { useHistorySubjects } from './use-history';

/** Whose history: those with facts that became known late come first, since there history differs from memory. */
export const SubjectChooser = (): ReactNode => {
  const { t } = useTranslation('history');
  const text = useText();
  const [address, setAddress] = useAddress('q');
  const [typed, setTyped] = useState(address.q ?? '');
  const query = useHistorySubjects(address.q ?? '', true);
  return (
    <Panel
      title={t('whose')}
      acts={
        <form
          role="search"
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            setAddress({ q: typed.trim() || undefined });
          }}
        >
          <input
            type="search"
            className="box"
            value={typed}
            aria-label={t('find')}
            placeholder={t('findExample')}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button htmlType="submit">{t('find')}</Button>
        </form>
      }
      flush
    >
      <QueryBody query={query} skeleton={<RowsSkeleton rows={6} columns={3} />} counting={t('whose')}>
        {({ subjects }) =>
          subjects.length === 0 ? (
            <EmptyState why={address.q ? t('noneFound', { text: address.q }) : t('none')} />
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('subject')}</th>
                  <th scope="col">{t('about')}</th>
                  <th scope="col" className="number">
                    {t('lateFacts')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {subjects.map((subject) => (
                  <tr key={subject.id}>
                    <td>
                      <PageLink to={pages.history()} search={{ subject: subject.id }}>
                        {text(subject.title)}
                      </PageLink>
                    </td>
                    <td className="dim">{text(subject.note)}</td>
                    <td className="number">{subject.lateFacts}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </QueryBody>
    </Panel>
  );
};
