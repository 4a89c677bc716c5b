import type { BrokerState } from '@taizhang/dev-stack';
import type { Language } from '@taizhang/plans';

type Words = { readonly [K in BrokerState['kind']]: (state: Extract<BrokerState, { readonly kind: K }>) => string };

/** How the message broker stands. What is to go out waits for it; nothing is lost. */
export const brokerWords: Readonly<Record<Language, Words>> = {
  zh: {
    noJava: () => 'Kafka 没有启动：没有 Java 17。请安装 JDK 17 和 Maven，或者设置 KAFKA_BROKERS；要送出的消息先存着',
    answers: ({ brokers }) => `Kafka 在 ${brokers} 运行`,
    ended: () => 'Kafka 已退出，正在重新启动',
    failed: ({ what }) => `Kafka 没有启动起来（${what}）；要送出的消息先存着`,
  },
  en: {
    noJava: () =>
      'Kafka not started: no Java 17. Install a JDK 17 with Maven, or set KAFKA_BROKERS; what is to go out waits',
    answers: ({ brokers }) => `Kafka answers at ${brokers}`,
    ended: () => 'Kafka ended; it is started again',
    failed: ({ what }) => `Kafka did not come up (${what}); what is to go out waits`,
  },
};

export function brokerInWords(state: BrokerState, spoken: Language): string {
  const word = brokerWords[spoken][state.kind] as (state: BrokerState) => string;
  return word(state);
}
