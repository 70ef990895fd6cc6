// What plays scenarios without a server: of the command line, of tests, and of the thread in which drafts are tried.
export { answerRehearsals } from './answer-rehearsals.ts';
export { scenarioPorts } from './scenario-ports.ts';
