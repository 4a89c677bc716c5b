import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { documentDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';

interface NilDeclarationProps {
  declaration: Declaration;
  today: string;
  /** Items that were typed and would not be filed. */
  typed: number;
  busy: boolean;
  onDeclare: () => void;
}

/** Nothing to declare: one button, one confirmation, one signature. */
export const NilDeclaration = ({ declaration, today, typed, busy, onDeclare }: NilDeclarationProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="nil-button" onClick={() => setOpen(true)}>
        {t('nil.open')}
      </Button>
      <Modal
        open={open}
        title={t('nil.title')}
        okText={t('nil.sign')}
        cancelText={t('nil.back')}
        confirmLoading={busy}
        onCancel={() => setOpen(false)}
        onOk={() => {
          setOpen(false);
          onDeclare();
        }}
        okButtonProps={{ size: 'large' }}
        cancelButtonProps={{ size: 'large' }}
        rootClassName="nil-dialog"
        destroyOnHidden
      >
        <p className="sentence">{t(declaration.relativesAsked ? 'nil.statementAll' : 'nil.statementSelf')}</p>
        {typed > 0 && <p className="sentence late-words">{t('nil.typed', { count: typed })}</p>}
        <p className="signature">
          {t('signature', { name: declaration.person.name, date: documentDate(today, language) })}
        </p>
      </Modal>
    </>
  );
};
