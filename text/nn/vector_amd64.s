#include "textflag.h"

DATA eighth<>+0(SB)/4, $0.125
GLOBL eighth<>(SB), RODATA|NOPTR, $4

// func addAVX2(n int, dst, src *float32)
TEXT ·addAVX2(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ src+16(FP), SI
	SHRQ $3, CX

add:
	VMOVUPS (DI), Y0
	VADDPS  (SI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ    $32, DI
	ADDQ    $32, SI
	DECQ    CX
	JNZ     add
	VZEROUPPER
	RET

// func leakyAVX2(n int, x *float32)
TEXT ·leakyAVX2(SB), NOSPLIT, $0-16
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), DI
	VBROADCASTSS eighth<>(SB), Y2
	SHRQ $3, CX

leaky:
	VMOVUPS (DI), Y0
	VMULPS  Y2, Y0, Y1
	VMAXPS  Y1, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ    $32, DI
	DECQ    CX
	JNZ     leaky
	VZEROUPPER
	RET
