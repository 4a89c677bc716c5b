import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { useText } from '../../i18n/use-text';

/** Title, category and version of the instructions; then what may be done. */
export const DeclarationHead = ({
  declaration,
  children,
}: {
  declaration: Declaration;
  children: ReactNode;
}): ReactNode => {
  const { t } = useTranslation(['declaration', 'frame', 'parts']);
  const text = useText();
  return (
    <div className="page-head">
      <h1 title={text(declaration.formTitle)}>{t('frame:title.declaration')}</h1>
      <span className="small dim">
        {declaration.person.name}
        <span className="sep">{text(declaration.chain.category)}</span>
        <span className="sep">{t('instructionsKept', { version: declaration.formVersion })}</span>
      </span>
      <span className="grow" />
      {children}
      <Button className="screen-only" onClick={() => window.print()}>
        {t('parts:print.a4')}
      </Button>
    </div>
  );
};
