import answers from '../../packs/millemiglia/answers/messages/it.json';
import card from '../../packs/millemiglia/card/messages/it.json';
import claim from '../../packs/millemiglia/missing-miles/messages/it.json';
import call from '../../screens/call/messages/it.json';
import offline from '../../screens/call/offline/messages/it.json';
import rulebook from '../../screens/rulebook/messages/it.json';
import sync from '../../screens/sync/messages/it.json';
import shell from '../it.json';

export const catalogue = { ...shell, ...call, ...card, ...claim, ...rulebook, ...sync, ...answers, ...offline };
