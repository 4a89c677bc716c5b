import { connect } from 'node:net';

/** "Do you speak TLS?", the one question that a server answers to anybody; a killed one leaves only a deaf port behind. */
const tlsQuestion = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Whether a living PostgreSQL answers on this port. */
export const postgresAnswers = (port: number, timeoutMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answers: boolean) => (): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(timeoutMs);
    socket.once('connect', () => socket.write(tlsQuestion));
    socket.once('data', end(true));
    for (const failure of ['timeout', 'error', 'close'] as const) socket.once(failure, end(false));
  });
