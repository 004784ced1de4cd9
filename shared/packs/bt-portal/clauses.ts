import { clauseRegister } from '../common/clause-register.ts';

/** The numbered questions of the portal's help page, each with what its answer says. */
export const clauses = clauseRegister({
  'bt-portal': {
    '1': [
      'Getting into the portal',
      'The portal is a private area for registered customers, who enter it with username and password.',
    ],
    '2': [
      'How to register',
      'Customers follow the register link of the login box, give the customer code from an invoice, fill in the form with a username of their choice and receive the confirmation code by email.',
    ],
    '3': [
      'Forgotten password',
      'On the page for forgotten passwords the username and the registration email are enough; the password comes by email.',
    ],
    '4': ['Forgotten username and password', 'Both are recovered on the page for forgotten data.'],
    '5': [
      'What the portal offers',
      'Customers see their services and invoices, check and change their data, ask for support and manage electronic invoicing.',
    ],
    '6': [
      'Telephone number',
      'A mobile number of any operator can be given and serves urgent messages about services; an invalid number or a suspended or deactivated SIM is refused.',
    ],
    '7': [
      'Customer code',
      'The unique code of the customer stands in the top right box on the first page of the invoice.',
    ],
    '8': [
      'Why consents are asked',
      'Consents allow BT Enìa to stay in touch, for example about promotions or satisfaction with the service.',
    ],
    '9': ['Changing data', 'Email, mobile number and password can be changed, led by dialog windows.'],
    '10': ['Changing the username', 'The username cannot be changed.'],
    '11': [
      'After the form',
      'Giving the data is not yet a registration: it must be confirmed once the email has come.',
    ],
    '12': ['When the code comes', 'The code is sent at once; without confirmation the registration stays pending.'],
    '13': ['What the code is for', 'The code confirms the registration, which is incomplete without it.'],
    '14': [
      'Code lost or not received',
      'The customer calls the customer service and asks for the code to be sent again.',
    ],
    '15': ['Changing the email', 'The email can be changed, led by dialog windows.'],
    '16': ['Changing the mobile number', 'The mobile number can be changed, led by dialog windows.'],
    '17': ['Changing the password', 'The password is changed by way of dialog windows.'],
    '18': ['Email address', 'Any valid address can be given; it should be one that is regularly used.'],
    '19': [
      'Telephone traffic',
      'Registered customers find details and analyses of their telephone traffic in the portal.',
    ],
    '20': ['Trouble getting in', 'The customer calls the customer service, which finds out the nature of the problem.'],
    '21': [
      'Faults of the line',
      'Faults are reported by telephone, or in the portal in the area Assistenza under Segnalazione guasti.',
    ],
    '22': [
      'Anti bill-shock',
      'Notices and restrictions of data traffic are checked and changed in the portal, temporarily or permanently.',
    ],
  },
});
