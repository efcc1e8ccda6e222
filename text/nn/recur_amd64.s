#include "textflag.h"

DATA numbers<>+0(SB)/4, $-6.0
DATA numbers<>+4(SB)/4, $6.0
DATA numbers<>+8(SB)/4, $108.0
DATA numbers<>+12(SB)/4, $12.0
DATA numbers<>+16(SB)/4, $36.0
DATA numbers<>+20(SB)/4, $0.5
DATA numbers<>+24(SB)/4, $1.0
GLOBL numbers<>(SB), RODATA|NOPTR, $28

// SIGMOID replaces x by Sigmoid(x), step by step as in Go; s and t are scratch.
// Y9-Y14 hold the constants -6, 6, 108, 12, 36 and 0.5.
#define SIGMOID(x, s, t) \
	VMAXPS Y9, x, x    \
	VMINPS Y10, x, x   \
	VMULPS x, x, s     \
	VADDPS Y11, s, t   \
	VMULPS t, x, x     \
	VADDPS Y12, s, s   \
	VMULPS Y13, s, s   \
	VDIVPS s, x, x     \
	VADDPS Y14, x, x

// func recurStepAVX2(n int, out, x, u, uf, ur, vf, vr, state *float32)
TEXT ·recurStepAVX2(SB), NOSPLIT, $0-72
	MOVQ n+0(FP), CX
	MOVQ out+8(FP), DI
	MOVQ x+16(FP), SI
	MOVQ u+24(FP), R8
	MOVQ uf+32(FP), R9
	MOVQ ur+40(FP), R10
	MOVQ vf+48(FP), R11
	MOVQ vr+56(FP), R12
	MOVQ state+64(FP), DX
	VBROADCASTSS numbers<>+0(SB), Y9
	VBROADCASTSS numbers<>+4(SB), Y10
	VBROADCASTSS numbers<>+8(SB), Y11
	VBROADCASTSS numbers<>+12(SB), Y12
	VBROADCASTSS numbers<>+16(SB), Y13
	VBROADCASTSS numbers<>+20(SB), Y14
	VBROADCASTSS numbers<>+24(SB), Y15
	XORQ AX, AX
	SHRQ $3, CX

loop:
	VMOVUPS (DX)(AX*1), Y0       // c'
	VMULPS  (R11)(AX*1), Y0, Y1
	VADDPS  (R9)(AX*1), Y1, Y1
	VMULPS  (R12)(AX*1), Y0, Y2
	VADDPS  (R10)(AX*1), Y2, Y2
	SIGMOID(Y1, Y3, Y4)          // f
	SIGMOID(Y2, Y5, Y6)          // r
	VMULPS  Y0, Y1, Y3           // f·c'
	VSUBPS  Y1, Y15, Y4          // 1-f
	VMULPS  (R8)(AX*1), Y4, Y4
	VADDPS  Y4, Y3, Y0           // c
	VMOVUPS Y0, (DX)(AX*1)
	VMULPS  Y0, Y2, Y3           // r·c
	VSUBPS  Y2, Y15, Y4          // 1-r
	VMULPS  (SI)(AX*1), Y4, Y4
	VADDPS  Y4, Y3, Y3
	VMOVUPS Y3, (DI)(AX*1)
	ADDQ    $32, AX
	DECQ    CX
	JNZ     loop
	VZEROUPPER
	RET
