import { describe, expect, test } from 'vitest';
import { Campaign } from '../../../src/entities/campaign.entity.js';
import { useApp } from '../../support/app.js';

const app = useApp();

const SEND = /* GraphQL */ `
  mutation Send($input: SendRegistrationCodeInput!) {
    sendRegistrationCode(input: $input) { __typename ... on CodeSent { channel expiresAt } }
  }
`;

const REGISTER = /* GraphQL */ `
  mutation Register($input: RegisterWithCodeInput!) {
    registerWithCode(input: $input) {
      __typename
      ... on Registered {
        customer {
          email registered card { number fidelyCode }
          contacts { type value primary verified }
          history { nodes { kind actorKind } }
        }
      }
    }
  }
`;

describe('a newcomer with the code from the message', () => {
  test('FI-05 FI-06 has an account with a proved address and a virtual card', async () => {
    const em = app.em;
    const { id: campaignId } = em.create(Campaign, { name: 'Club', kind: 'POINTS', createdAt: new Date() });
    await em.flush();
    const sent = await app.ask(SEND, {
      input: { campaignId, email: 'new@example.com', deviceType: 'BROWSER' },
    });
    expect(sent.data.sendRegistrationCode).toEqual({
      __typename: 'CodeSent',
      channel: 'EMAIL',
      expiresAt: '2026-03-01T09:10:00.000Z',
    });
    const [message] = await app.messages();
    expect(message).toMatchObject({ template: 'registrationCode', to: 'new@example.com', channel: 'EMAIL' });

    const { data } = await app.ask(REGISTER, {
      input: {
        code: message!.data.code,
        username: 'NEW@example.com',
        password: 'correct horse battery staple',
        campaignId,
        deviceType: 'BROWSER',
      },
    });

    expect(data.registerWithCode).toEqual({
      __typename: 'Registered',
      customer: {
        email: 'NEW@example.com',
        registered: true,
        card: {
          number: expect.stringMatching(/^[1-9]\d{15}$/),
          fidelyCode: expect.stringMatching(/^2\d{12}$/),
        },
        contacts: [{ type: 'EMAIL', value: 'NEW@example.com', primary: true, verified: true }],
        history: { nodes: [{ kind: 'REGISTERED', actorKind: 'CUSTOMER' }] },
      },
    });
  });
});
