import { address } from './kinds/address.ts';
import { companyName } from './kinds/company-name.ts';
import { email } from './kinds/email.ts';
import { personName } from './kinds/person-name.ts';
import { phone } from './kinds/phone.ts';
import { text } from './kinds/text.ts';

/** Every way in which values are compared, the plainest first. */
export const likenesses = [text, companyName, personName, phone, email, address] as const;
