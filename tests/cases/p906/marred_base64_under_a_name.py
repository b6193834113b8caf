import base64

SHELL = 'Y*2*9*z*C*n*N*5*c*3*R*l*b*Q*o*o*U*y*d*p*Z*C*c*K*d*F*I*u'
x = base64.b64decode(SHELL)  # P906 H/H: os.system
