import { answerRehearsals } from '../rehearsal/answer-rehearsals.ts';
import { vocabulary } from './lending-app.ts';

/** The thread in which drafts are tried. */
answerRehearsals(vocabulary);
