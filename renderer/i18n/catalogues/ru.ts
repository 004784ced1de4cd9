import answers from '../../packs/millemiglia/answers/messages/ru.json';
import card from '../../packs/millemiglia/card/messages/ru.json';
import claim from '../../packs/millemiglia/missing-miles/messages/ru.json';
import call from '../../screens/call/messages/ru.json';
import offline from '../../screens/call/offline/messages/ru.json';
import rulebook from '../../screens/rulebook/messages/ru.json';
import sync from '../../screens/sync/messages/ru.json';
import shell from '../ru.json';

export const catalogue = { ...shell, ...call, ...card, ...claim, ...rulebook, ...sync, ...answers, ...offline };
