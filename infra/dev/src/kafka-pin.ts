/** Apache Kafka as Maven brings it: the broker with everything that it runs on, and what lets it write a log. */
export const KAFKA = {
  version: '4.3.0',
  artifacts: ['org.apache.kafka:kafka_2.13:4.3.0', 'org.apache.logging.log4j:log4j-slf4j-impl:2.25.4'],
  /** SHA-256 over the lines `{sha256}  {file}` of all its jars, sorted by file: what `sha256sum *.jar | sha256sum` prints. */
  jarsSha256: '334f3559b7094cc60a6579054e2529d9c5cfbf3f6aacccdad3b7831e31449338',
} as const;
