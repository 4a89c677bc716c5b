import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-text';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { useCheckPlan, useIssuePlan } from './use-first-run';

/** 方案: a file is looked through line by line; only one that is in order can be issued. */
export const PlanStep = (): ReactNode => {
  const { t } = useTranslation('firstRun');
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ text: string; fileName: string } | undefined>();
  const check = useCheckPlan();
  const issue = useIssuePlan();
  const take = async (chosen: File): Promise<void> => {
    const taken = { text: await chosen.text(), fileName: chosen.name };
    setFile(taken);
    issue.reset();
    check.mutate(taken);
  };
  const { plan, problems = [] } = check.data ?? {};
  return (
    <>
      <input
        ref={input}
        type="file"
        className="only-heard"
        tabIndex={-1}
        aria-label={t('plan.choose')}
        accept=".yaml,.yml"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen) void take(chosen);
          target.value = '';
        }}
      />
      <p className="row wrap">
        <Button loading={check.isPending} onClick={() => input.current?.click()}>
          {t('plan.choose')}
        </Button>
        {file && <span className="dim">{file.fileName}</span>}
      </p>
      <ProblemNotice error={check.error ?? issue.error} />
      {problems.length > 0 && (
        <>
          <p>{t('plan.problems', { count: problems.length })}</p>
          <table className="table">
            <tbody>
              {problems.map((each) => (
                <tr key={`${each.line}:${each.column}:${each.path}`}>
                  <td className="nowrap">{t('plan.line', { line: each.line })}</td>
                  <td>{each.path}</td>
                  <td>{text(each.expected)}</td>
                  <td>{text(each.remedy)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {issue.isSuccess && (
        <p className="row wrap">
          <StatusMark mark="done" word={t('plan.issued')} />
          <RecordedNotice recorded={issue.recorded} />
        </p>
      )}
      {plan && file && !issue.isSuccess && (
        <p className="row wrap">
          {text(plan.title)} v{plan.version}
          <Button type="primary" loading={issue.isPending} onClick={() => issue.mutate(file)}>
            {t('plan.issue')}
          </Button>
        </p>
      )}
    </>
  );
};
