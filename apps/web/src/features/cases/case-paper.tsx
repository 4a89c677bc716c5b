import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { pointDate } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { useText } from '../../i18n/use-text';
import { fileIndex } from './file-index';

/** 卷宗目录 on A4: what is in the file, numbered; never what it says. Every sheet carries its number. */
export const CasePaper = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation(['cases', 'frame']);
  const text = useText();
  const { point, file } = matter;
  return (
    <div className="print-only">
      <h1>{t('cases:paper.title', { number: matter.number })}</h1>
      <p>
        {matter.persons.map(({ name, unitName }) => `${name} ${unitName}`).join(t('cases:comma'))}
        {' · '}
        {text(matter.stage)}
        {file && ` · ${t('cases:archived', { ...file, number: file.fileNumber })}`}
      </p>
      <p>
        {t('frame:time.chipCustom', { asOf: pointDate(point.asOf), knownOn: pointDate(point.knownOn) })}
        {' · '}
        {t('frame:logPosition', { position: grouped(point.position) })}
      </p>
      <table className="table">
        <thead>
          <tr>
            {(['order', 'document', 'day', 'names', 'event', 'pages'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`cases:paper.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fileIndex(matter).map(({ kind, label, on, names, event }, index) => (
            <tr key={`${kind}${index}`}>
              <td>{index + 1}</td>
              <td>
                {t(`cases:document.${kind}`)} {text(label)}
              </td>
              <td className="nowrap">{on ?? ''}</td>
              <td>{names.join(t('cases:comma'))}</td>
              <td className="number">{event ?? ''}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
