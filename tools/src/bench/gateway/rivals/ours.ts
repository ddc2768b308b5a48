/** Our gateway as one process. */
import { asChild } from '../child.ts';
import { remote, startOwn } from '../own.ts';

asChild((orders) => startOwn(orders, remote(orders)));
