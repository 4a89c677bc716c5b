import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useMemo, useState } from 'react';
import { makeQueryClient } from '../api/query-client';
import { useLanguage } from '../i18n/use-language';
import { KeyboardProvider } from './keyboard/keyboard-provider';
import { makeRouter } from './router';
import { themeFor } from './theme/theme';
import { useMedia } from './use-media';

export const App = (): ReactNode => {
  const language = useLanguage();
  const [queries] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  const touch = useMedia('(pointer: coarse), (max-width: 640px)');
  const stillness = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => themeFor({ touch, stillness }), [touch, stillness]);
  return (
    <ConfigProvider
      theme={theme ?? {}}
      locale={language === 'zh' ? chinese : english}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <QueryClientProvider client={queries}>
        <KeyboardProvider>
          <RouterProvider router={router} />
        </KeyboardProvider>
      </QueryClientProvider>
    </ConfigProvider>
  );
};
