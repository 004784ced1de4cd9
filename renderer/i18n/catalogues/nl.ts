import answers from '../../packs/millemiglia/answers/messages/nl.json';
import card from '../../packs/millemiglia/card/messages/nl.json';
import claim from '../../packs/millemiglia/missing-miles/messages/nl.json';
import call from '../../screens/call/messages/nl.json';
import offline from '../../screens/call/offline/messages/nl.json';
import rulebook from '../../screens/rulebook/messages/nl.json';
import sync from '../../screens/sync/messages/nl.json';
import shell from '../nl.json';

export const catalogue = { ...shell, ...call, ...card, ...claim, ...rulebook, ...sync, ...answers, ...offline };
