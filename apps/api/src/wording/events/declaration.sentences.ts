import type { DeclarationEvent } from '@taizhang/domain';
import { compose, joined, label, same } from '../label';
import { categoryLabel } from '../persons';
import { roleLabel } from '../roles';
import type { Sentences } from './sentence.types';

export const declarationSentences: Sentences<DeclarationEvent> = {
  DeclarationAsked: ({ personId, category }, words) =>
    compose(label('{name}应填报（{category}）', '{name} is asked to declare ({category})'), {
      name: words.person(personId),
      category: categoryLabel(category),
    }),
  PersonExcluded: ({ reason }, words) =>
    compose(label('{name}不在应报范围：{reason}', '{name} is out of the denominator: {reason}'), {
      name: words.subject,
      reason,
    }),
  DeclarationSubmitted: ({ form }, words) =>
    form.nil
      ? compose(label('{name}提交申报：无此情况', '{name} declares: nil'), { name: words.subject })
      : compose(label('{name}提交申报：{sectors}，{count} 项', '{name} declares {count} items: {sectors}'), {
          name: words.subject,
          sectors: joined([...new Set(form.items.map((item) => item.sector))].map((key) => words.sector(key))),
          count: form.items.length,
        }),
  DeclarationSigned: ({ signer, role }, words) =>
    compose(
      label('{signer}（{role}）阅签{name}的报告', '{signer} ({role}) reads and signs the declaration of {name}'),
      {
        signer: words.person(signer),
        role: roleLabel(role),
        name: words.subject,
      },
    ),
  DeclarationReturned: ({ signer, section, reason }, words) =>
    compose(
      label(
        '{signer}退回{name}的报告（{section}）：{reason}',
        '{signer} returns the declaration of {name} ({section}): {reason}',
      ),
      {
        signer: words.person(signer),
        name: words.subject,
        section: words.section(section),
        reason,
      },
    ),
  SignerRecused: ({ signer, reason }, words) =>
    compose(label('{signer}声明回避：{reason}', '{signer} steps aside: {reason}'), {
      signer: words.person(signer),
      reason,
    }),
  DeclarationDispatched: ({ to }, words) =>
    compose(label('{name}的报告报送{to}', 'The declaration of {name} is sent: {to}'), { name: words.subject, to }),
  DeclarationRetained: ({ by }, words) =>
    compose(label('{name}的报告留存：{by}', 'The declaration of {name} is kept on file: {by}'), {
      name: words.subject,
      by: same(by),
    }),
  DeclarationVerified: ({ result, differences }, words) =>
    result === 'true'
      ? compose(label('{name}的报告清查属实', 'The declaration of {name} was verified: true'), { name: words.subject })
      : compose(label('{name}的报告清查不符 {count} 处', 'The declaration of {name} differs in {count} places'), {
          name: words.subject,
          count: differences.length,
        }),
};
